import { existsSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { groupBy } from "@/lib/library/group-by";
import type { Library } from "@/lib/library/library";
import { contentFolder, loadDigests, loadLibrary } from "@/lib/library/load";
import { resolveDates } from "@/lib/library/resolve-dates";
import type { CalendarGap } from "./calendar-gaps";
import { countDigests, type Stats } from "./count-digests";
import { isContentFolder, listDigestFiles } from "./digest-files";
import { describeSite } from "./host-use";
import { count, formatTable, type TableColumn, toTerminalLine } from "./table";

/** Where the site is built. */
const output = "out";

/** Print what a content folder, or any digest files, hold in numbers; return the exit code. */
export function runStats(place: string, json: boolean): number {
  const library = isContentFolder(place) ? loadLibrary(place) : undefined;
  const stats = library ? countDigests(library.digests, library.messages) : countFiles(place);
  const texts = [formatStats(stats), ...(library ? describeExport(place, library) : [])];
  console.log(json ? JSON.stringify(stats, undefined, 2) : texts.join("\n\n"));
  return 0;
}

/** Return the size of the last export of the project's own content, where there is one. */
function describeExport(place: string, library: Library): string[] {
  const isOwn = path.resolve(place) === path.resolve(contentFolder());
  return isOwn && existsSync(output) ? [describeSite(output, library).text] : [];
}

function countFiles(place: string): Stats {
  const messages: Message[] = [];
  const parsed = loadDigests(listDigestFiles([place]), messages);
  const resolved = resolveDates(parsed);
  return countDigests(resolved.digests, [...messages, ...resolved.messages]);
}

function formatStats(stats: Stats): string {
  const { totals } = stats;
  const paragraphs = [
    [
      count(totals.sources, "source"),
      count(totals.digests, "digest"),
      count(totals.days, "day"),
      count(totals.entries, "entry", "entries"),
      count(totals.papers, "paper"),
    ].join(", "),
    formatSources(stats),
    formatGaps(stats),
    formatDays(stats),
    formatSections(stats),
    formatFlags(stats),
    formatDates(stats),
    formatMessages(stats),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

function formatSources({ sources }: Stats): string {
  return formatIfAny(
    [
      text("source"),
      number("digests"),
      number("empty"),
      number("entries"),
      number("papers"),
      text("first"),
      text("last"),
    ],
    sources.map(({ source, digests, empty, entries, papers, first, last }) => [
      source,
      ...[digests, empty, entries, papers].map(String),
      first,
      last,
    ]),
  );
}

/** Weekends are reported in one line: most sources have none of them. */
function formatGaps({ sources }: Stats): string {
  const lines = sources.flatMap(({ source, gaps }) => {
    const odd = gaps.filter(({ weekdays }) => weekdays > 0).map(formatGap);
    const weekends = gaps.length - odd.length;
    const usual = weekends > 0 ? [`  ${count(weekends, "weekend")} (usual)`] : [];
    return gaps.length > 0 ? [`${toTerminalLine(source)}:`, ...odd.map((gap) => `  ${gap}`), ...usual] : [];
  });
  return lines.length > 0 ? ["Days without a digest", ...lines].join("\n") : "No day is missing.";
}

function formatGap({ from, to, days, weekdays }: CalendarGap): string {
  const run = from === to ? from : `${from} to ${to}`;
  return `${run}: ${count(days, "day")}${weekdays < days ? `, ${weekdays} of them from Monday to Friday` : ""}`;
}

function formatDays({ largestDays }: Stats): string {
  return formatIfAny(
    [text("largest days"), number("papers"), number("digests")],
    largestDays.map(({ date, papers, digests }) => [date, String(papers), String(digests)]),
  );
}

function formatSections({ sections }: Stats): string {
  const languages = [...new Set(sections.map(({ language }) => language))].sort();
  return formatIfAny(
    [text("sections"), ...languages.map(number)],
    [...groupBy(sections, ({ kind }) => kind)].map(([kind, ofKind]) => [
      kind,
      ...languages.map((name) => String(ofKind.find(({ language }) => language === name)?.count ?? "")),
    ]),
  );
}

function formatFlags({ flags }: Stats): string {
  return formatIfAny(
    [text("flags"), number("sections"), number("share")],
    flags.map(({ flag, count, share }) => [flag, String(count), `${(share * 100).toFixed(2)} %`]),
  );
}

function formatDates({ inferredDates }: Stats): string {
  return formatIfAny(
    [text("date not from the file"), text("date"), text("from")],
    inferredDates.map(({ file, date, dateFrom }) => [file, date, dateFrom]),
  );
}

function formatMessages({ messages }: Stats): string {
  return formatIfAny(
    [text("messages"), text("severity"), number("times")],
    messages.map(({ rule, severity, count }) => [rule, severity, String(count)]),
  );
}

function formatIfAny(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  return rows.length > 0 ? formatTable(columns, rows) : "";
}

function text(heading: string): TableColumn {
  return [heading, "left"];
}

function number(heading: string): TableColumn {
  return [heading, "right"];
}
