import { getReason } from "./import-read";
import type { Fetcher } from "./sync-fetch";
import { readListing, readTree, type Tree } from "./sync-listing";
import { createRemoteFile, fillTemplate, listDates, type RemoteFile, type SyncRemote } from "./sync-remote";

/** Where GitHub lists the files of a repository, and where it keeps them. */
export type Github = { readonly api: string; readonly raw: string };

/** The days that are asked for, both included. */
export type DateRange = { readonly since: string; readonly today: string };

/** What could not be listed, and why. */
export type Unlisted = {
  readonly url: string;
  readonly status: "failed" | "stopped";
  readonly reason: string;
  readonly repair: string;
};

const repair = "Open the address in a browser, and correct remote";

/** List the files that a remote holds of the days asked for, the latest first. */
export async function listRemoteFiles(
  remote: SyncRemote,
  { today, since }: DateRange,
  fetchFile: Fetcher,
  github: Github,
): Promise<readonly RemoteFile[] | Unlisted> {
  const isAsked = ({ date }: RemoteFile) => date === undefined || date >= since;
  switch (remote.kind) {
    case "template":
      return fillTemplate(remote.template, listDates(since, today));
    case "file": {
      const file = createRemoteFile(remote.url);
      return file ? [file] : fail(remote.url, "The name of the file cannot be one here");
    }
    case "listing": {
      const listed = await fetchText(remote.url, fetchFile);
      if (typeof listed !== "string") return listed;
      const files = readListing(listed, remote.url);
      return files.length > 0 ? files.filter(isAsked) : fail(remote.url, "It names no digest with a date");
    }
    case "repository": {
      const files = await listRepository(remote, fetchFile, github);
      return "status" in files ? files : files.filter(isAsked);
    }
  }
}

/** Some generators keep what they write on a branch of its own, beside the README of the tool. */
async function listRepository(
  { name, branch, folder }: Extract<SyncRemote, { kind: "repository" }>,
  fetchFile: Fetcher,
  github: Github,
): Promise<readonly RemoteFile[] | Unlisted> {
  const readTreeOf = (ref: string) => fetchTree(name, ref, folder, fetchFile, github);
  const first = await readTreeOf(branch ?? "HEAD");
  if ("status" in first || first.dated.length > 0) return "status" in first ? first : first.dated;
  const second = branch === undefined ? await readTreeOf("data") : undefined;
  if (second && "dated" in second && second.dated.length > 0) return second.dated;
  if (first.readme) return [first.readme];
  return fail(`https://github.com/${name}`, "It holds no file with a date in its name, and no README.md");
}

async function fetchTree(
  name: string,
  ref: string,
  folder: string,
  fetchFile: Fetcher,
  { api, raw }: Github,
): Promise<Tree | Unlisted> {
  const url = `${api}/repos/${name}/git/trees/${encodeURIComponent(ref)}?recursive=1`;
  const text = await fetchText(url, fetchFile);
  if (typeof text !== "string") return text;
  try {
    const tree = readTree(text, `${raw}/${name}/${ref}`, folder);
    return tree.isCut
      ? fail(url, "The repository has more files than GitHub lists", "Set remote to a template")
      : tree;
  } catch (error) {
    return fail(url, `It is no listing of a repository: ${getReason(error)}`);
  }
}

async function fetchText(url: string, fetchFile: Fetcher): Promise<string | Unlisted> {
  const answer = await fetchFile(url);
  switch (answer.kind) {
    case "file":
      return answer.bytes.toString("utf8");
    case "stopped":
      return { url, status: "stopped", reason: answer.reason, repair };
    case "failed":
      return fail(url, answer.reason, answer.repair);
    case "missing":
    case "unchanged":
      return fail(url, "There is nothing at the address");
  }
}

function fail(url: string, reason: string, how = repair): Unlisted {
  return { url, status: "failed", reason, repair: how };
}
