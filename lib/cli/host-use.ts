import { type ExportSize, listExportFiles, measureFiles } from "@/lib/export/export-size";
import { getLimits, type Host, type HostLimits } from "@/lib/library/host";
import type { Library } from "@/lib/library/library";
import { countCapacity, listPackedPapers } from "@/lib/library/packed-papers";
import { addDays } from "@/lib/library/working-days";
import { formatTable } from "./table";

/** How much of a host a site takes: it fits, is nearly full, or is too large for it. */
export type HostUse = { readonly level: "fits" | "nearly" | "over"; readonly text: string };

/** From this share of a limit on, an owner is warned. */
const warning = 0.8;
const paceDays = 30;
const noLimit: HostUse = { level: "fits", text: "" };

/** Describe the size of a library's export, and how much of its host that takes. */
export function describeSite(folder: string, library: Library): HostUse {
  const size = measureFiles(listExportFiles(folder));
  const { host } = library.site;
  const use = host === undefined ? noLimit : describeUse(size, host, library);
  return { ...use, text: `${formatSize(size)}${use.text === "" ? "" : `\n\n${use.text}`}\n` };
}

/** Write how many files and bytes of which kind a site has. */
export function formatSize({ kinds, files, bytes }: ExportSize): string {
  const rows = [...kinds, { kind: "all", files, bytes }].filter((row) => row.files > 0);
  return formatTable(
    [
      ["of the site", "left"],
      ["files", "right"],
      ["MB", "right"],
    ],
    rows.map((row) => [row.kind, row.files.toLocaleString("en"), megabytes(row.bytes)]),
  );
}

/** Return how much of a host's limits a site takes, and when the first of them is reached at the pace of the last thirty days. */
export function describeUse(size: ExportSize, host: Host, library: Library): HostUse {
  const uses = listUses(size, getLimits(host)).sort((a, b) => b.share - a.share);
  const [first] = uses;
  if (!first) return noLimit;
  const name = typeof host === "string" ? host : "The host of site.json";
  const shares = uses.map(({ share, text }) => `${Math.round(share * 100)} % of ${text}`).join(", ");
  const lines = [`${name}: ${shares}.`];
  if (first.share > 1) {
    lines.push("The site is too large for it. README.md says which hosts hold more.");
    return { level: "over", text: `Error. ${lines.join(" ")}` };
  }
  const packed = listPackedPapers(library).length;
  const pace = countRecent(library);
  const held = library.papers.size;
  // Papers in packs are those that would not fit as pages: how full the site looks says nothing then.
  const capacity = packed > 0 ? countCapacity(getLimits(host), pace ?? 0) : held / first.share;
  const share = held / capacity;
  if (packed > 0) lines.push(`${packed.toLocaleString("en")} older papers are in packs.`);
  if (pace !== undefined) {
    const days = Math.max(0, Math.floor(((capacity - held) / pace) * paceDays));
    if (Number.isFinite(days))
      lines.push(`At the pace of the last ${paceDays} days it is full in ${inWords(days)}.`);
  }
  if (share < warning) return { level: "fits", text: lines.join(" ") };
  if (packed === 0) lines.push("Before that, papers of the oldest months leave as pages.");
  return { level: "nearly", text: `Warning. ${lines.join(" ")} README.md says which hosts hold more.` };
}

function listUses(size: ExportSize, limits: HostLimits) {
  const { bytes, files, fileBytes, folderFiles } = limits;
  return [
    bytes && { share: size.bytes / bytes, text: `${megabytes(bytes)} MB` },
    files && { share: size.files / files, text: `${files.toLocaleString("en")} files` },
    fileBytes && { share: size.largestFile / fileBytes, text: `${megabytes(fileBytes)} MB in one file` },
    folderFiles && {
      share: size.fullestFolder / folderFiles,
      text: `${folderFiles.toLocaleString("en")} names in one folder`,
    },
  ].flatMap((use) => use || []);
}

/** Count the papers of the last thirty days; undefined for a site that is younger, which has no pace yet. */
function countRecent({ papers, days }: Library): number | undefined {
  const [newest] = days.keys();
  if (newest === undefined) return undefined;
  const first = addDays(newest, 1 - paceDays);
  const recent = [...papers.values()].filter(({ firstSeen }) => firstSeen >= first).length;
  const oldest = [...days.keys()].at(-1) ?? newest;
  return recent === 0 || oldest > first ? undefined : recent;
}

function inWords(days: number): string {
  if (days < 60) return `${days} days`;
  const months = Math.round(days / 30.4);
  return months < 24 ? `${months} months` : `${Math.round(months / 12)} years`;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString("en", { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 });
}
