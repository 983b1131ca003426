import { escapeHtml, escapeMarkup, escapeXml } from "@/lib/site/xml";
import type { FeedEntry } from "./feed-entry";

/** What a document of a feed says of itself. Addresses are absolute. */
export type FeedHead = {
  /** Of the feed, the same in all its documents. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** BCP 47 language of title and subtitle. */
  readonly language: string;
  /** The day of the newest entry (`YYYY-MM-DD`). */
  readonly updated: string;
  readonly self: string;
  /** Other documents of the feed (RFC 5005, section 4). */
  readonly current?: string | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** Whether the document stays as it is. */
  readonly isArchive?: boolean;
};

/** Write an Atom document (RFC 4287) of entries that `writeAtomEntry` wrote, newest first. */
export function writeAtom(head: FeedHead, entries: readonly string[]): string {
  const { id, title, subtitle, author, language, updated, self, current, previous, next, isArchive } = head;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ""} xml:lang="${escapeXml(language)}">
${isArchive ? "<fh:archive/>\n" : ""}${element("id", id)}
${html("title", title)}
${html("subtitle", subtitle)}
${element("updated", midnight(updated))}
<author>${element("name", author)}</author>
${link("alternate", id)}
${link("self", self)}
${link("current", current)}${link("prev-archive", previous)}${link("next-archive", next)}
${entries.join("")}</feed>
`;
}

/**
 * Write an entry of an Atom document. Title and content are declared as HTML, in which their text is escaped: many
 * readers take any text for HTML and would lose the words between two angle brackets. A CDATA section would be shorter,
 * but one of three parsers that were tried resolves the references in it, and loses these words.
 */
export function writeAtomEntry(entry: FeedEntry): string {
  const { url, title, language, authors, categories, published, updated, arxiv, pdf, content } = entry;
  return `<entry>
${element("id", url)}
${html("title", title, language)}
${link("alternate", url)}
${link("via", arxiv)}
<link rel="related" type="application/pdf" href="${escapeXml(pdf)}"/>
${element("published", midnight(published))}
${element("updated", midnight(updated))}
${authors.map((name) => `<author>${element("name", name)}</author>`).join("")}
${categories.map((category) => `<category term="${escapeXml(category)}"/>`).join("")}
<content type="html">${escapeMarkup(content)}</content>
</entry>
`;
}

/** Write a day as the moment at which it begins. */
export function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function html(name: string, text: string, language?: string): string {
  const ofLanguage = language === undefined ? "" : ` xml:lang="${escapeXml(language)}"`;
  return `<${name} type="html"${ofLanguage}>${escapeMarkup(escapeHtml(text))}</${name}>`;
}

function link(rel: string, url: string | undefined): string {
  return url === undefined ? "" : `<link rel="${rel}" href="${escapeXml(url)}"/>`;
}
