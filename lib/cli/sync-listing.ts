import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { isDigestName } from "@/lib/library/digest-name";
import { groupBy } from "@/lib/library/group-by";
import { createRemoteFile, type RemoteFile } from "./sync-remote";

/** What GitHub says of a repository's files. */
const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string() })),
  truncated: z.boolean(),
});

/** The digests of a repository, and whether there are more files than were reported. */
export type Tree = {
  readonly dated: readonly RemoteFile[];
  /** Tables of years are kept in it. */
  readonly readme: RemoteFile | undefined;
  readonly isCut: boolean;
};

/** Read the digests out of GitHub's listing of a repository. Throws on what is no such listing. */
export function readTree(text: string, raw: string, folder: string): Tree {
  const { tree, truncated } = treeSchema.parse(JSON.parse(text));
  const files = tree.flatMap(({ path: place, type, sha }) => {
    if (type !== "blob" || (folder !== "" && !place.startsWith(`${folder}/`))) return [];
    if (!isDigestName(path.posix.basename(place))) return [];
    const file = createRemoteFile(`${raw}/${place.split("/").map(encodeURIComponent).join("/")}`);
    return file ? [{ ...file, gitHash: sha }] : [];
  });
  const readme = `${raw}/${folder === "" ? "" : `${folder}/`}README.md`;
  return {
    dated: pickFolder(files.filter(({ date }) => date !== undefined)),
    readme: files.find(({ url }) => url === readme),
    isCut: truncated,
  };
}

/** Read the digests that a page links to, or that a text names, a line each; only those with a date. */
export function readListing(text: string, base: string): RemoteFile[] {
  const links = /^\s*</.test(text) ? listLinks(text) : text.split(/\r?\n/);
  const files = links.flatMap((link) => {
    const url = URL.canParse(link.trim(), base) ? new URL(link.trim(), base) : undefined;
    if (link.trim() === "" || !url || !/^https?:$/.test(url.protocol)) return [];
    if (!isDigestName(path.posix.basename(url.pathname))) return [];
    url.hash = "";
    return createRemoteFile(url.href) ?? [];
  });
  return pickFolder(files.filter(({ date }) => date !== undefined));
}

function listLinks(page: string): string[] {
  const links: string[] = [];
  visit(fromHtml(page), "element", ({ tagName, properties: { href } }) => {
    if (tagName === "a" && typeof href === "string") links.push(href);
  });
  return links;
}

/** Keep the digests of one folder, that with the most: generators keep copies and mails beside them. The latest first. */
function pickFolder(files: readonly RemoteFile[]): RemoteFile[] {
  const folders = groupBy(files, ({ url }) => path.posix.dirname(url).replace(/(?:\/[\d-]+)+$/, ""));
  const [most = []] = [...folders.values()].sort((a, b) => b.length - a.length);
  const places = [...groupBy(most, ({ target }) => target).values()].flatMap((same) => same.slice(0, 1));
  const days = [...groupBy(places, ({ date = "" }) => date)].sort(([a], [b]) => b.localeCompare(a));
  return days.flatMap(([, ofDay]) => pickFullest(ofDay).sort((a, b) => a.target.localeCompare(b.target)));
}

/** What the details generator calls so holds all of a day; its Markdown and its other JSON lines are parts of that. */
function pickFullest(ofDay: readonly RemoteFile[]): RemoteFile[] {
  const full = ofDay.filter(({ target }) => /_AI_enhanced_[^/]*\.jsonl$/i.test(target));
  return full.length > 0 ? full : [...ofDay];
}
