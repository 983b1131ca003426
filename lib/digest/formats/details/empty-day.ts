import { isContentsHeading, parseContentsItem, parseDeclaredTotal } from "@/lib/digest/contents";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getAnchor, getHeading, isFurniture } from "@/lib/digest/markup";

/** How digests say that a day had no papers. */
const noPapers =
  /^(?:#{1,6}\s+)?(?:no (?:[\w-]+ ){0,8}papers?\b.{0,40}|(?:今日|今天|当日)?(?:没有|暂无|无)(?:找到|发现|检索到)?(?:任何)?(?:新的?|相关)?论文.{0,10}|.{0,20}論文は(?:ありません|見つかりません).{0,10}|.{0,20}논문이? ?없.{0,10})$/i;

/**
 * Recognise a day without papers: nothing but headings, contents and a line that says so, and among them contents or
 * that line. Any other text makes it another kind of file.
 */
export function isEmptyDay(lines: readonly Line[]): boolean {
  const texts = lines.filter((line) => !isBlankLine(line)).map(({ text }) => text);
  return texts.every(isFrameLine) && texts.some(isProof);
}

function isFrameLine(text: string): boolean {
  return (
    getHeading(text) !== undefined ||
    isFurniture(text) ||
    parseContentsItem(text) !== undefined ||
    isProof(text)
  );
}

function isProof(text: string): boolean {
  if (getAnchor(text) === "toc" || isContentsHeading(getHeading(text)?.text ?? "")) return true;
  return parseDeclaredTotal(text) !== undefined || (text.length <= 200 && noPapers.test(text.trim()));
}
