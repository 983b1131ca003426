import type { Digest, Section } from "@/lib/digest/record";
import { type Block, plainSentences } from "@/lib/markdown/blocks";
import type { Paper } from "./library";
import { listMentions, type Mention, type SectionMentions } from "./mentions";

/** What the preface of a digest says of one of its papers. */
export type Quotation = {
  readonly digest: Digest;
  readonly section: Section;
  /** Plain text; empty where the paper is named and nothing is said of it. */
  readonly sentences: readonly string[];
};

/** A summary comes back to a paper two or three times; more is on its own page. */
const maxSentences = 3;
/** UTF-16 units of one quotation; a Chinese character says about as much as two letters and a half. */
const maxLetters = 500;
const maxCharacters = 200;
/** Letters beside the names from which on a sentence says something. */
const leastSaid = 4;

/** List what the digests of a paper say of it before their first entry, the newest digest first. */
export function listQuotations(paper: Paper): readonly Quotation[] {
  const digests = new Set(paper.appearances.map(({ digest }) => digest));
  return [...digests].flatMap((digest) =>
    listMentions(digest)
      .filter(({ mentions }) => mentions.some(({ id }) => id === paper.id))
      .map((found) => ({ digest, section: found.section, sentences: listSentences(found, paper.id) })),
  );
}

function listSentences(found: SectionMentions, id: string): readonly string[] {
  const most = found.section.language === "en" ? maxLetters : maxCharacters;
  const seen = new Set<string>();
  const sentences = new Set<string>();
  for (const mention of found.mentions.filter((candidate) => candidate.id === id)) {
    const block = found.blocks[mention.block];
    if (!block || sentences.size === maxSentences) break;
    const sentence = findSentence(block, mention);
    const place = `${mention.block}:${sentence.start}`;
    const quoted = seen.has(place) ? undefined : quote(mention, block, sentence, found);
    seen.add(place);
    if (quoted) sentences.add(cutAround(quoted.text, quoted.place, most));
  }
  return [...sentences];
}

type Stretch = { readonly start: number; readonly end: number };
type Quoted = { readonly text: string; readonly place: number };

/** Get the sentence of a mention, else its block, else its block and the next, whichever says something first. */
function quote(
  mention: Mention,
  block: Block,
  { start, end }: Stretch,
  { blocks, mentions }: SectionMentions,
): Quoted | undefined {
  const ofBlock = mentions.filter((other) => other.block === mention.block);
  if (saysSomething(block.text, start, end, ofBlock))
    return { text: block.text.slice(start, end), place: mention.start - start };
  const whole = { text: block.text, place: mention.start };
  if (saysSomething(block.text, 0, block.text.length, ofBlock)) return whole;
  const next = blocks[mention.block + 1];
  const isOther = mentions.some(({ block: place, id }) => place === mention.block + 1 && id !== mention.id);
  if (!next || next.isHeading || isOther) return undefined;
  const goesOn = block.isHeading || (block.item !== undefined && next.item === block.item);
  return goesOn ? { ...whole, text: `${block.text}\n${next.text}` } : undefined;
}

/** A day's papers ask for the same blocks. */
const splitBlocks = new WeakMap<Block, readonly string[]>();

/** Find the sentence around a mention; a name that holds the end of one, such as a question, is not cut. */
function findSentence(block: Block, mention: Mention): Stretch {
  const sentences = splitBlocks.get(block) ?? plainSentences(block.text);
  splitBlocks.set(block, sentences);
  let start = 0;
  let offset = 0;
  for (const sentence of sentences) {
    offset += sentence.length;
    if (offset <= mention.start) start = offset;
    if (offset >= mention.end) return { start, end: offset };
  }
  return { start, end: block.text.length };
}

function saysSomething(text: string, start: number, end: number, mentions: readonly Mention[]): boolean {
  let done = start;
  let rest = "";
  for (const mention of mentions) {
    if (mention.end <= start || mention.start >= end) continue;
    rest += text.slice(done, mention.start);
    done = mention.end;
  }
  rest += text.slice(done, end);
  return (rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= leastSaid;
}

/** Cut a text to a length around a place in it, at white space where there is some near. */
function cutAround(text: string, place: number, most: number): string {
  const line = joinLines(text).trim();
  if (line.length <= most) return line;
  const before = joinLines(text.slice(0, place)).trimStart().length;
  const start = Math.max(0, Math.min(before - Math.floor(most / 4), line.length - most));
  const end = start + most;
  const [lead, tail] = [start === 0 ? "" : "…", end === line.length ? "" : "…"];
  const cut = line.slice(start, end);
  const head = lead === "" ? cut : cut.replace(/^(?:[\udc00-\udfff]|[\w-]{0,30}\s)/, "");
  return lead + (tail === "" ? head : head.replace(/(?:[\ud800-\udbff]|\s[\w-]{0,30})$/, "")).trim() + tail;
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, " ");
}
