import type { DayMessage, MessagePaper } from "@/lib/message/message";

/** What the dialects of mail and messengers take for markup, mentions or formulas. */
export const hostile = "*a* _b_ [c](javascript:d) <img src=x> `e` @everyone $\\alpha$ # 汉字 & |";

/** A message that was written by hand, of one paper. */
export function createWritten(fields: Partial<MessagePaper> = {}): DayMessage {
  const paper: MessagePaper = {
    id: "2602.00101",
    title: "A title",
    titleLanguage: "en",
    titleTranslated: "标题",
    summaries: [
      { language: "en", text: "It is about a title.", isQuoted: false },
      { language: "zh", text: "Quoted of the abstract.", isQuoted: true },
    ],
    authors: "Ada Lovelace, Grace Hopper … Mary Somerville",
    reasons: [
      { text: "splatting · scenes" },
      { text: "like “Another”", url: "https://example.org/papers/2602.00001/" },
    ],
    resources: [{ kind: "code", url: "https://github.com/a/b" }],
    url: "https://example.org/papers/2602.00101/",
    pdf: "https://arxiv.org/pdf/2602.00101",
    day: "2026-02-25",
    ...fields,
  };
  return {
    site: "Digests",
    language: "en",
    from: "2026-02-25",
    to: "2026-02-25",
    isWeekly: false,
    isPersonal: true,
    period: "25 February 2026",
    count: 3,
    matched: 1,
    summary: "Likely yours: 1 of 3 new papers.",
    notes: ["A note."],
    parts: [
      { kind: "likely", title: "Likely yours", papers: [paper], count: 1 },
      {
        kind: "category",
        title: "eess.IV · Image and Video Processing",
        papers: [],
        count: 1,
        url: "https://example.org/digests/2026-02-25/#c-eess.IV",
      },
    ],
    rest: { count: 1, text: "1 other paper in the inbox", url: "https://example.org/" },
    muted: 1,
  };
}
