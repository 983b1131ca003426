import path from "node:path";
import { findDateInFolders, findDateInName } from "@/lib/digest/dates";
import { isDigestName } from "@/lib/library/digest-name";
import { UsageError } from "./usage-error";

/** What an address of `remote` in a source's settings leads to. */
export type SyncRemote =
  | { readonly kind: "template"; readonly template: string }
  | { readonly kind: "repository"; readonly name: string; readonly branch?: string; readonly folder: string }
  | { readonly kind: "listing"; readonly url: string }
  /** One file that grows, such as a table of years. */
  | { readonly kind: "file"; readonly url: string };

/** A file of a remote, and its place in the folder of its source. */
export type RemoteFile = {
  readonly url: string;
  readonly target: string;
  /** The day that its address shows. */
  readonly date?: string | undefined;
  /** What git calls its bytes, where a listing shows. */
  readonly gitHash?: string;
};

const placeholder = /\{([^}]*)\}/g;

/** Return what an address leads to. Throws a `UsageError` on placeholders that are not known. */
export function parseRemote(address: string): SyncRemote {
  const raw = address.replace(
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|raw)\//,
    "https://raw.githubusercontent.com/$1/",
  );
  const holes = [...raw.matchAll(placeholder)].map(([, name = ""]) => name);
  const unknown = holes.find((name) => !["date", "yyyy", "mm", "dd"].includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`${address} holds {${unknown}}. Known are {date}, {yyyy}, {mm} and {dd}.`);
  }
  if (holes.length > 0) return { kind: "template", template: raw };
  const repository =
    /^https:\/\/github\.com\/([^/]+\/[^/]+?)(?:\.git)?(?:\/tree\/([^/]+)(?:\/(.+?))?)?\/?$/.exec(raw);
  if (repository) {
    const [, name = "", branch, folder = ""] = repository;
    return { kind: "repository", name, folder, ...(branch !== undefined && { branch }) };
  }
  const { pathname } = new URL(raw);
  const isListing = pathname.endsWith("/") || /\.(?:txt|html?)$/i.test(pathname);
  return { kind: isListing ? "listing" : "file", url: raw };
}

/** List the file of each day that a template names; none where its address cannot name a file here. */
export function fillTemplate(template: string, days: readonly string[]): RemoteFile[] {
  return days.flatMap((date) => {
    const [yyyy = "", mm = "", dd = ""] = date.split("-");
    const parts: Readonly<Record<string, string>> = { date, yyyy, mm, dd };
    return (
      createRemoteFile(
        template.replace(placeholder, (_, name) => parts[name] ?? ""),
        date,
      ) ?? []
    );
  });
}

/**
 * Place a file: by folders of a month and a day as they are, else by its own name where that is dated, else by `date`.
 * Returns undefined for a name that no folder here could hold.
 */
export function createRemoteFile(url: string, date?: string): RemoteFile | undefined {
  const place = decodePath(new URL(url).pathname);
  if (place === undefined) return undefined;
  const { name, ext } = path.posix.parse(place);
  const extension = isDigestName(`x${ext}`) ? ext.toLowerCase() : ".md";
  const ofFolders = findDateInFolders(place);
  const ofName = findDateInName(`${name}${ext}`);
  const own = `${ofName === undefined && ofFolders === undefined && date !== undefined ? date : name}${extension}`;
  const target = [...(ofFolders === undefined ? [] : getDateFolders(place)), own].join("/");
  // Hidden files, and what Windows cannot name.
  if (target.split("/").some((part) => /^\.|[\p{C}\\:*?"<>|]/u.test(part)) || own.length > 200)
    return undefined;
  return { url, target, date: date ?? ofFolders ?? ofName };
}

/** List the days from one to another, the latest first. */
export function listDates(since: string, until: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(until); time >= Date.parse(since); time -= 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/** `202602/25`, or the one folder of a range of days. */
function getDateFolders(place: string): string[] {
  const folders = place.split("/").slice(0, -1);
  return folders.slice(/^\d{8}-\d{8}$/.test(folders.at(-1) ?? "") ? -1 : -2);
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
