import type { Digest, Section } from "@/lib/digest/record";
import type { Construct } from "./constructs";

/** A text of a digest and where it appears; a title is "inline". */
export type Passage = {
  readonly caption: string;
  readonly language: string;
  readonly format: Section["format"] | "inline";
  readonly source: string;
};

/** A passage that holds a construct, and the place of it. */
export type Finding = Passage & { readonly start: number; readonly end: number };

const most = 2;

/** Find passages that hold each construct: the one written for it, then those of the digests in their order. */
export function findPassages(
  constructs: readonly Construct[],
  digests: readonly Digest[],
): ReadonlyMap<Construct, readonly Finding[]> {
  const found = new Map(constructs.map((construct): [Construct, Finding[]] => [construct, []]));
  for (const [construct, findings] of found) {
    if (construct.sample !== undefined) addFinding(findings, construct, writeSample(construct.sample));
  }
  for (const digest of digests) {
    const open = [...found].filter(([, findings]) => findings.length < most);
    for (const passage of open.length > 0 ? listPassages(digest) : []) {
      for (const [construct, findings] of open) addFinding(findings, construct, passage);
    }
  }
  return found;
}

function addFinding(findings: Finding[], { pattern, format }: Construct, passage: Passage): void {
  if (findings.length >= most || (format !== undefined && format !== passage.format)) return;
  if (findings.some(({ source }) => passage.source.includes(source))) return;
  const match = pattern.exec(passage.source);
  if (match) findings.push(cutOut(passage, match.index, match.index + match[0].length));
}

function writeSample(source: string): Passage {
  return { caption: "written", language: "zh", format: "markdown", source };
}

/** A passage runs over a page; the sentence or the block that holds the construct is enough. */
function cutOut(passage: Passage, start: number, end: number): Finding {
  const { source, format, caption } = passage;
  if (format === "inline" || caption === "written") return { ...passage, start, end };
  const stop = format === "text" ? ". " : "\n\n";
  const last = source.slice(0, start).lastIndexOf(stop);
  const from = last < 0 ? 0 : last + stop.length;
  const next = source.indexOf(stop, end);
  const cut = source.slice(from, next < 0 ? source.length : next + 1);
  return { ...passage, source: cut, start: start - from, end: end - from };
}

function listPassages({ preface, entries, source, date }: Digest): Passage[] {
  const read = (id: string, sections: readonly Section[]) =>
    sections.map((section) => ({ ...section, caption: `${id} ${section.kind}, ${source} ${date}` }));
  return [
    ...read("", preface),
    ...entries.flatMap(({ arxivId = "", title, sections }) => [
      { caption: `${arxivId} title, ${source}`, language: "en", format: "inline" as const, source: title },
      ...read(arxivId, sections),
    ]),
  ];
}
