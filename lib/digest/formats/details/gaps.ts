import { findCategory } from "@/lib/digest/categories";
import {
  type Declared,
  isContentsHeading,
  isPapersHeading,
  parseContentsItem,
  parseDeclaredTotal,
} from "@/lib/digest/contents";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getHeading, type HeadingLine, isFurniture } from "@/lib/digest/markup";
import type { ClaimKind, Reading } from "@/lib/digest/reading";
import type { Section } from "@/lib/digest/record";
import { readUnlabelled } from "@/lib/digest/section";

/** What the lines between the entries say: the title, what the contents promise, headings of parts, other text. */
export type TextGap = {
  readonly title?: string;
  readonly declared: readonly Declared[];
  readonly sections: readonly Section[];
  /** The heading of the part that the next entries belong to. */
  readonly part?: string;
};

type Token = { readonly claim: ClaimKind; readonly heading?: HeadingLine; readonly declared?: Declared };

/** Read a run of lines that belongs to no entry. Text among them becomes sections under the last heading. */
export function readGap(reading: Reading, lines: readonly Line[], isFirst: boolean): TextGap {
  const declared: Declared[] = [];
  const sections: Section[] = [];
  let title: string | undefined;
  let part: string | undefined;
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const token = isBlankLine(line) ? undefined : readToken(line.text);
    if (token === undefined) continue;
    for (const section of readText(reading, lines.slice(from, index), part ?? title)) sections.push(section);
    from = index + 1;
    reading.claim(line, token.claim);
    if (token.declared) declared.push(token.declared);
    if (token.heading === undefined) continue;
    if (isFirst && title === undefined && part === undefined && isTitle(token.heading))
      title = token.heading.text;
    else part = readPartName(token.heading);
  }
  const rest = readText(reading, lines.slice(from), part ?? title);
  return { ...(title && { title }), declared, sections: [...sections, ...rest], ...(part && { part }) };
}

function readToken(text: string): Token | undefined {
  if (isFurniture(text)) return { claim: "markup" };
  const declared = parseContentsItem(text) ?? parseDeclaredTotal(text);
  if (declared !== undefined) return { claim: "contents", ...(declared !== "uncounted" && { declared }) };
  const heading = getHeading(text);
  if (heading === undefined) return undefined;
  const isList = isContentsHeading(heading.text) || isPapersHeading(heading.text);
  return isList ? { claim: "contents" } : { claim: "heading", heading };
}

function readText(reading: Reading, lines: readonly Line[], label = ""): readonly Section[] {
  const start = lines[0]?.start ?? 0;
  const section = readUnlabelled(reading, { start, end: lines.at(-1)?.end ?? start }, label);
  return section === undefined ? [] : [section];
}

function isTitle(heading: HeadingLine): boolean {
  return heading.level === 1 && !heading.text.includes("](#") && findCategory(heading.text) !== heading.text;
}

/** `cs.CV [[Back]](#toc)` → `cs.CV`; `<div id='cs.LG'></div> cs.LG` → `cs.LG`. */
function readPartName({ text }: HeadingLine): string {
  const link = text.indexOf("](#");
  const doubled = link === -1 ? -1 : text.lastIndexOf("[[", link);
  const open = doubled === -1 ? text.lastIndexOf("[", link) : doubled;
  const name = link === -1 ? text : text.slice(0, open);
  return name.replace(/<[^<>]*>/g, "").trim();
}
