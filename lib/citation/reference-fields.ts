import { parseArxivId } from "@/lib/digest/arxiv-id";
import { toLine } from "./cited-paper";
import type { ReferenceRow } from "./reference-paper";

/** The texts of an entry, by names in lower case. */
export type Fields = ReadonlyMap<string, string>;

/** What BibTeX, RIS, CSL and Zotero call the same. */
const titles = ["title", "ti", "t1"];
const abstracts = ["abstract", "abstractnote", "ab", "n2"];
/** Where an identifier appears bare. */
const identifiers = ["eprint", "archiveid", "arxivid", "arxiv"];
/** Where it appears after `arXiv:` or in an address, if at all. */
const places =
  "doi do url ur number m1 c7 note n1 extra journal journaltitle container-title publicationtitle t2 jo jf howpublished archive_location".split(
    " ",
  );

/** What is longer is no title or abstract, and is cut. */
const longest = 50_000;

/** No identifier or address of one is longer. */
const longestWord = 250;

/** What a title and an abstract may have of a publisher's markup; CSL has the first ones for its own. */
const inlineTags =
  /<\/?(?:i|b|em|strong|sub|sup|sc|span|(?:jats:)?(?:italic|bold|sub|sup|sc))(?:\s[^<>]{0,200})?>/gi;
const blockTags = /<\/?(?:jats:)?(?:p|br|title|sec)(?:\s[^<>]{0,200})?\/?>/gi;

/** List what an entry of any shape says in texts and numbers; a list counts as its parts in a row. */
export function listFields(entry: unknown): Fields {
  const fields = new Map<string, string>();
  if (typeof entry !== "object" || entry === null) return fields;
  for (const [name, held] of Object.entries(entry)) {
    const texts = [held].flat().filter((one) => typeof one === "string" || typeof one === "number");
    if (texts.length > 0) fields.set(name.toLowerCase(), texts.join(" "));
  }
  return fields;
}

/** Create the row of an entry; one without a title and an identifier is a fault. */
export function createRow(line: number, fields: Fields, toPlain = stripTags): ReferenceRow {
  const id = findId(fields);
  const title = toPlain([pick(fields, titles), pick(fields, ["subtitle"])].filter(Boolean).join(": "));
  if (id === undefined && title === "") return { line, reason: "nameless" };
  const text = toPlain(pick(fields, abstracts));
  return { line, paper: { ...(id !== undefined && { id }), title, text } };
}

function pick(fields: Fields, names: readonly string[]): string {
  const found = names.map((name) => fields.get(name) ?? "").find((text) => text !== "") ?? "";
  return found.slice(0, longest);
}

function findId(fields: Fields): string | undefined {
  for (const name of identifiers) {
    const id = listArxivIds(fields.get(name) ?? "")[0];
    if (id !== undefined) return id;
  }
  for (const name of places) {
    const text = fields.get(name) ?? "";
    const id = /arxiv/i.test(text) ? listArxivIds(text)[0] : undefined;
    if (id !== undefined) return id;
  }
}

/** Remove the tags of titles and abstracts, and put the text on one line. */
export function stripTags(text: string): string {
  return toLine(text.includes("<") ? text.replace(inlineTags, "").replace(blockTags, " ") : text);
}

/**
 * List the arXiv identifiers of a text, without versions, in its order: bare, after `arXiv:`, and in addresses.
 *
 * @example listArxivIds("see arXiv:2301.00001v2, <https://arxiv.org/abs/hep-th/9901001>.") // ["2301.00001", "hep-th/9901001"]
 */
export function listArxivIds(text: string): string[] {
  return text
    .replace(/\barxiv:\s{1,9}/gi, "arXiv:")
    .split(/[\s,;|()[\]{}<>"'`*“”‘’「」《》，；、。（）【】]+/)
    .flatMap((word) => {
      if (word.length > longestWord) return [];
      const bare = word
        .replace(/[.:!?：！？]+$/, "")
        .replace(/^(?:doi:)?10\.48550\/(?=arxiv\.)/i, "https://doi.org/10.48550/")
        .replace(/^(?=(?:[a-z]{1,9}\.)?arxiv\.org\/)/i, "https://");
      return parseArxivId(bare)?.id ?? [];
    });
}
