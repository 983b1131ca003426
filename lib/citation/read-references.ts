import { readFreeText } from "./read-free-text";
import { readIdentifiers } from "./read-identifiers";
import {
  foldTitle,
  maxReferenceBytes,
  maxReferences,
  type ReferenceKind,
  type ReferencePaper,
  type ReferenceRow,
  type References,
  refuseReferences,
} from "./reference-paper";
import { findRefusal } from "./refusal";

/** Words, or Chinese characters, below which a text is about nothing. */
const leastWords = 4;
const leastAbstract = 40;
/** Milliseconds after which other work of the page has its turn. */
const turn = 30;

/**
 * Read papers from what a reader pastes or drops: BibTeX, RIS, CSL-JSON, arXiv identifiers in any text, or else a text
 * that is one paper's own. Faults never stop other rows; a paper that comes twice counts once. Of each format, the
 * library loads when it is met.
 */
export async function readReferences(text: string, fileName = ""): Promise<References> {
  if (text.length > maxReferenceBytes) return refuseReferences("too-large");
  const refusal = findRefusal(text);
  if (refusal) return refuseReferences(refusal);
  switch (detectFormat(text, fileName)) {
    case "json":
      return collect("json", (await import("./read-json")).readJson(text));
    case "ris":
      return collect("ris", (await import("./read-ris")).readRis(text));
    case "bibtex":
      return collect("bibtex", (await import("./read-bibtex")).readBibtex(text));
    case undefined:
      return readText(text);
  }
}

async function readText(text: string): Promise<References> {
  const listed = await collect("identifiers", readIdentifiers(text));
  const [first, ...more] = listed.papers;
  // One identifier in as much text as an abstract has is that of the paper whose text it is.
  const own = more.length === 0 ? readFreeText(text, first ? leastAbstract : leastWords) : undefined;
  if (own) return { kind: "text", papers: [{ ...first, ...own }], faults: [] };
  return first ? listed : refuseReferences("too-short");
}

function detectFormat(
  text: string,
  fileName: string,
): Exclude<ReferenceKind, "identifiers" | "text"> | undefined {
  const [, ending] = /\.(bib|bibtex|ris|json)$/i.exec(fileName) ?? [];
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text) || ending?.toLowerCase() === "json") return "json";
  if (/^TY {1,2}- /m.test(text) || ending?.toLowerCase() === "ris") return "ris";
  if (/^[ \t]*@\s{0,9}[a-z]+\s{0,9}[{(]/im.test(text) || ending !== undefined) return "bibtex";
  return undefined;
}

async function collect(kind: ReferenceKind, rows: Iterable<ReferenceRow>): Promise<References> {
  const papers: ReferencePaper[] = [];
  const places = new Map<string, number>();
  const faults: References["faults"][number][] = [];
  let count = 0;
  let since = performance.now();
  for (const row of rows) {
    count += 1;
    if (count > maxReferences) {
      faults.push({ line: row.line, reason: "too-many" });
      break;
    }
    if ("paper" in row) addPaper(papers, places, row.paper);
    else faults.push(row);
    if (performance.now() - since > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  return count === 0 ? refuseReferences("no-entries") : { kind, papers, faults };
}

/** Add a paper, or what it says more than one of the same identifier, or title where one of them has none. */
function addPaper(papers: ReferencePaper[], places: Map<string, number>, paper: ReferencePaper): void {
  const { id } = paper;
  const title = foldTitle(paper.title);
  const titled = title === "" ? undefined : places.get(`title ${title}`);
  const isSame = titled !== undefined && (id === undefined || papers[titled]?.id === undefined);
  const place = (id === undefined ? undefined : places.get(id)) ?? (isSame ? titled : papers.length);
  const known = papers[place];
  papers[place] = known
    ? { ...paper, ...known, title: known.title || paper.title, text: known.text || paper.text }
    : paper;
  if (id !== undefined) places.set(id, place);
  if (title !== "" && !places.has(`title ${title}`)) places.set(`title ${title}`, place);
}
