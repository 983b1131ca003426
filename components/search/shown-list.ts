import type { SearchAnswer } from "@/lib/search/session/client";

/** What appears on the page while answers come. */
export type ShownList = {
  /** The answer that the list is of; its own hits and matches are those of the list. */
  readonly answer: SearchAnswer;
  /** When it began to appear there, in milliseconds. */
  readonly since: number;
  /** Papers that came later and are better than some above them. */
  readonly late: ReadonlySet<string>;
  /** The newest answer in its own order. */
  readonly newest: SearchAnswer;
  /** Whether the reader came back to it, and no last answer has come since. */
  readonly isRestored?: boolean;
};

/** Time after which a list is being read, in milliseconds: from then on nothing in it moves by itself. */
const settling = 500;

/**
 * Return what appears on the page once an answer has come. A list stays until there is another to replace it, and one
 * that is being read, or in which a reader already moves, keeps its order: what comes late appears below.
 */
export function receiveAnswer(
  shown: ShownList | undefined,
  answer: SearchAnswer,
  now: number,
  isEntered = false,
): ShownList | undefined {
  const isSame = shown !== undefined && isSameQuestion(shown.answer, answer);
  const isEmpty = answer.hits.length === 0;
  if (!isSame) return isEmpty && !answer.final && shown ? shown : createList(answer, now);
  // It is as good as what comes before the last answer.
  if (shown.isRestored && !answer.final) return shown;
  const isRead = shown.answer.hits.length > 0 && (isEntered || now >= settledAt(shown));
  if (isRead) return keepOrder(shown, answer);
  return createList(answer, shown.answer.hits.length > 0 ? shown.since : now);
}

/** Return from when on a list is being read, in milliseconds. */
export function settledAt({ since }: ShownList): number {
  return since + settling;
}

/** Return a list as the reader left it; `late` are the identifiers of papers that came late. */
export function restoreList(answer: SearchAnswer, late: readonly string[]): ShownList {
  return { ...createList(answer, Number.NEGATIVE_INFINITY), late: new Set(late), isRestored: true };
}

/** Put a list into the order of its newest answer. */
export function reorder({ newest }: ShownList, now: number): ShownList {
  return createList(newest, now);
}

/** Return whether two answers are to the same question, however many papers of it were asked for. */
export function isSameQuestion(
  a: Pick<SearchAnswer, "query" | "sort" | "isFullText">,
  b: Pick<SearchAnswer, "query" | "sort" | "isFullText">,
): boolean {
  return a.query === b.query && a.sort === b.sort && a.isFullText === b.isFullText;
}

function createList(answer: SearchAnswer, since: number): ShownList {
  return { answer, since, late: new Set(), newest: answer };
}

function keepOrder(shown: ShownList, newest: SearchAnswer): ShownList {
  const items = new Map(listItems(newest));
  const before = new Map(listItems(shown.answer));
  // An answer that lists all it found shows what is found no longer.
  const isAll = newest.final && newest.hits.length >= newest.total;
  const kept = [...before].flatMap(([id, item]) => items.get(id) ?? (isAll ? [] : item));
  const added = [...items.keys()].filter((id) => !before.has(id));
  // What is not listed any more appears further down than all that is.
  const isCut = kept.some(({ paper }) => !items.has(paper.id));
  const lastKept = isCut ? items.size : [...items.keys()].findLastIndex((id) => before.has(id));
  const late = [...items.keys()].filter(
    (id, place) => shown.late.has(id) || (!before.has(id) && place < lastKept),
  );
  const all = [...kept, ...added.flatMap((id) => items.get(id) ?? [])];
  return {
    ...shown,
    answer: {
      ...newest,
      hits: all.map(({ paper }) => paper),
      matches: all.map(({ match }) => match),
    },
    late: new Set(late),
    newest,
    isRestored: false,
  };
}

function listItems({ hits, matches }: SearchAnswer) {
  return hits.map((paper, place) => {
    const match = matches[place] ?? { terms: [], isComplete: true };
    return [paper.id, { paper, match }] as const;
  });
}
