import { createLineCounter } from "./line-counter";

/** An entry of a BibTeX file. */
export type BibtexEntry = {
  /** Line on which it begins, from 1 on. */
  readonly line: number;
  /** Undefined where its braces do not close before the line on which another begins. */
  readonly source: string | undefined;
};

const others = /^(?:comment|preamble|string)$/i;

/** Split a BibTeX file into its entries, so that a broken one harms no other; comments, preambles and strings are left out. */
export function* splitBibtex(text: string): Generator<BibtexEntry> {
  // On a line of its own, or right after the end of the entry before.
  const start = /(?:^|[})])[ \t]*(@\s{0,9}([a-z]+)\s{0,9}[{(])/gim;
  const lineStart = /^[ \t]*@\s{0,9}[a-z]+\s{0,9}[{(]/gim;
  const lineAt = createLineCounter(text);
  let limit = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const [whole, head = "", type = ""] = found;
    const open = found.index + whole.length - 1;
    const from = open + 1 - head.length;
    if (limit <= open) {
      lineStart.lastIndex = open;
      limit = lineStart.exec(text)?.index ?? text.length;
    }
    const close = findClose(text, open, limit);
    if (!others.test(type)) {
      yield { line: lineAt(from), source: close === undefined ? undefined : text.slice(from, close + 1) };
    }
    start.lastIndex = close ?? limit;
  }
}

/** Find the end of what opens at a place: braces within match, those after a backslash do not count. */
function findClose(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  const isRound = text[open] === "(";
  for (let at = isRound ? open + 1 : open; at < limit; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0 && !isRound) return at;
    } else if (character === ")" && isRound && depth === 0) return at;
  }
}
