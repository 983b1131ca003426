// How are papers kept as notes, a file each? Obsidian and others read the fields in front.
import { strToU8, zipSync } from "fflate";
import { arxivDoi } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { type CitedPaper, listAuthors, replaceControls, toLine } from "./cited-paper";
import { escapeMarkdown } from "./markdown";

/** A file of a vault: its name, and its Markdown. */
export type VaultFile = { readonly name: string; readonly text: string };

/** Characters of a title in a file's name: four bytes each, and its ending, are less than the 255 that disks take. */
const mostOfTitle = 60;
/** What a disk or a link to a note does not take in a name: control characters, and signs of Windows and of wiki links. */
const unsafe = /[\p{C}\\/:*?"<>|#^[\]]+/gu;

/** Write papers as a ZIP file of notes in a folder; `pageOf` returns the address of a paper's page. */
export function zipVault(
  papers: readonly CitedPaper[],
  pageOf: (id: string) => string,
): Uint8Array<ArrayBuffer> {
  const files = papers.map((paper) => writeVaultFile(paper, pageOf(paper.id)));
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [`papers/${name}`, strToU8(text)])));
}

/** Write a paper as a note; its identifier in front makes its name one of its own. */
export function writeVaultFile(paper: CitedPaper, page: string): VaultFile {
  const { id, title, note = "", tldr = [] } = paper;
  const summaries = tldr.map(({ language, text }) => `${escapeMarkdown(text)} *(${toLine(language)})*`);
  const parts = [
    writeFrontMatter(paper, page),
    `# ${escapeMarkdown(title)}`,
    ...(summaries.length > 0
      ? ["## Summary", "*Of the digests, by language models as a rule:*", ...summaries]
      : []),
    ...(note.trim() === "" ? [] : ["## Note", note.replace(/\r\n?/g, "\n").trim()]),
  ];
  return { name: nameFile(id, title), text: `${parts.join("\n\n")}\n` };
}

function nameFile(id: string, title: string): string {
  const words = title.normalize("NFC").replace(unsafe, " ").replace(/\s+/g, " ").trim();
  const cut = Array.from(words).slice(0, mostOfTitle).join("");
  // Windows drops spaces and full stops at an end.
  return `${`${id.replace("/", "-")} ${cut}`.replace(/[ .]+$/, "")}.md`;
}

/** Texts and lists of JSON are YAML 1.2 as well, whatever they hold. */
function writeFrontMatter(paper: CitedPaper, page: string): string {
  const { id, title, titleTranslated = "", categories, date, kept = "", tags = [] } = paper;
  const text = (value: string) => value && JSON.stringify(toLine(value));
  const list = (values: readonly string[]) => JSON.stringify(values.map(toLine));
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["title", text(title)],
    ["title_translated", text(titleTranslated)],
    ["authors", list(listAuthors(paper))],
    ["arxiv", text(id)],
    ["doi", text(arxivDoi(id))],
    ["url", text(page)],
    ["pdf", text(arxivUrls(id).pdf)],
    ["categories", list(categories)],
    ["first_seen", readDay(date)],
    ["kept", readDay(kept)],
    ["tags", list([...new Set(tags.map(writeTag))].filter((tag) => tag !== ""))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}`]));
  return ["---", ...lines, "---"].join("\n");
}

/** A day appears without quotation marks, so that Obsidian takes it for one. */
function readDay(time: string): string {
  return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(time)?.[0] ?? "";
}

/** A tag of Obsidian has letters, digits, `_`, `-` and `/`, and is no number (https://help.obsidian.md/tags). */
function writeTag(tag: string): string {
  const name = replaceControls(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-")
    .replace(/^[-/]+|[-/]+$/g, "");
  return /^\d+$/.test(name) ? `_${name}` : name;
}
