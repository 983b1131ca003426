import type { RefusalReason } from "./reference-paper";

/** Characters by which a format is recognised. */
const head = 4_000;

/** How ZIP (Word and EPUB too), gzip, 7z and RAR begin; what UTF-8 does not have comes as U+FFFD. */
const archives = [
  "PK\u0003\u0004",
  "PK\u0005\u0006",
  "\u001f\u008b",
  "\u001f\ufffd",
  "\u001f‹",
  "7z¼",
  "7z\ufffd",
  "Rar!",
];

/** Find why a text, or the beginning of a file as text, holds no references; undefined where it may hold some. */
export function findRefusal(text: string): RefusalReason | undefined {
  const start = text.slice(0, head);
  if (/^\s*$/.test(start) && text.trim() === "") return "empty";
  if (start.startsWith("%PDF-")) return "pdf";
  if (archives.some((mark) => start.startsWith(mark))) return "archive";
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(start)) return "html";
  if (/^\s*(?:<\?xml|<rdf:|\{\\rtf)/i.test(start)) return "unknown-format";
  const strange = start.match(/[\p{Cc}\ufffd]/gu)?.filter((character) => !/\s/.test(character)) ?? [];
  return strange.includes("\0") || strange.length > start.length / 20 ? "unknown-format" : undefined;
}
