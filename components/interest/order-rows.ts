import { arrangeRows, listPaperRows, restoreRows } from "./arrange-rows";
import { askOrder } from "./ask-order";
import { readDocuments } from "./read-documents";
import { followUnwanted } from "./unwanted";
import type { ReaderOrder } from "./use-reader-order";

export { restoreRows };

/** Put the rows of a list into the reader's order, unless it is not wanted any more once the order is known. */
export async function orderRows(papers: Element, day: string, isWanted: () => boolean): Promise<ReaderOrder> {
  const answer = await askOrder(readDocuments(listPaperRows(papers), day));
  if (!answer.isAnswered) return { state: "failed", reason: answer.reason };
  const { isEnough, wanted, likely, maybe, muted } = answer;
  if (!isWanted()) return { state: "waiting" };
  followUnwanted(papers);
  // With too little to go by, what is followed or muted is listed apart all the same.
  const isOrdered = isEnough || likely.length + maybe.length + muted.length > 0;
  if (!isOrdered) restoreRows(papers);
  const parts = isOrdered ? arrangeRows(papers, answer) : [];
  return { state: isEnough ? "ordered" : "few", wanted, parts };
}
