import { strings } from "@/lib/site/strings";
import type { DayMessage, MessagePaper, Phrase } from "./message";
import { write } from "./strings";
import { listOthers, listPartLinks } from "./write-text";

/** Write a message as Markdown (CommonMark): what texts hold stays text. */
export function writeMarkdownMessage(message: DayMessage): string {
  const { site, period, summary, notes, parts, rest, muted, language, isPersonal } = message;
  const shown = parts.filter(({ papers }) => papers.length > 0);
  const blocks = [
    `# ${escapeChatMarkdown(`${site} · ${period}`)}`,
    escapeChatMarkdown(summary),
    ...notes.map((note) => `> ${escapeChatMarkdown(note)}`),
    ...shown.flatMap((part) => [
      `## ${escapeChatMarkdown(part.title)} (${part.count})`,
      ...(listPartLinks(part, language).length > 0
        ? [listPartLinks(part, language).map(writePhrase).join(" · ")]
        : []),
      part.papers.map((paper) => writePaper(paper, language)).join("\n"),
    ]),
    ...listOthers(parts).map(escapeChatMarkdown),
    ...(muted > 0 ? [write("muted", language, { count: muted })] : []),
    writePhrase({ text: rest.count > 0 ? rest.text : write("inbox", language), url: rest.url }),
    escapeChatMarkdown(write(isPersonal ? "made-by" : "made-without", language, { site })),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writePaper(paper: MessagePaper, language: DayMessage["language"]): string {
  const { title, titleTranslated, summaries, authors, reasons, resources, url, pdf } = paper;
  const links = [
    { text: "PDF", url: pdf },
    ...resources.map(({ kind, url }) => ({ text: strings[kind][language], url })),
  ];
  const why = reasons.map(writePhrase).join(language === "zh" ? "；" : "; ");
  const lines = [
    `- **[${escapeChatMarkdown(title)}](${escapeAddress(url)})**`,
    ...(titleTranslated ? [escapeChatMarkdown(titleTranslated)] : []),
    [escapeChatMarkdown(authors), ...links.map(writePhrase)].filter((text) => text !== "").join(" · "),
    ...summaries.map((one) =>
      escapeChatMarkdown(one.isQuoted ? write("quoted", language, { text: one.text }) : one.text),
    ),
    ...(why === "" ? [] : [write("why", language, { reasons: why })]),
  ];
  // Two spaces at the end of a line break it.
  return lines.join("  \n  ");
}

function writePhrase({ text, url }: Phrase): string {
  return url === undefined
    ? escapeChatMarkdown(text)
    : `[${escapeChatMarkdown(text)}](${escapeAddress(url)})`;
}

/** Escape what Markdown takes for markup in a line. */
export function escapeChatMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>&|~$#@]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
}

/** Escape what ends an address in Markdown: a bracket or a space. */
export function escapeAddress(url: string): string {
  return url.replace(
    /[()<>\s\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
