import type { Paper } from "@/lib/library/library";
import { getListSummary, type ListSummary } from "@/lib/library/list-summary";
import { getTitleLanguage } from "@/lib/library/original";
import { plainText } from "@/lib/markdown/plain-text";
import { absoluteUrl, arxivUrls, paperPath } from "@/lib/site/urls";
import { escapeHtml } from "@/lib/site/xml";

/** What a feed says of a paper, in every format alike. */
export type FeedEntry = {
  /** The permalink, which is its identifier as well. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** The days (`YYYY-MM-DD`) on which it first appeared, and appeared as it is here. */
  readonly published: string;
  readonly updated: string;
  readonly arxiv: string;
  readonly pdf: string;
  /** HTML: its summaries, each with its language and whose words it is. */
  readonly content: string;
};

/**
 * Bounds in characters, of which an escaped one takes up to eight bytes: an entry that was made to be large fits into a
 * document of 300 kB all the same. A thousand authors do.
 */
const most = { title: 1_000, summary: 4_000, languages: 3, name: 1_000, authors: 30_000, categories: 50 };
/** What an author's element takes beside the name. */
const authorSize = 15;

/** Describe a paper for feeds, as the day of its `lastSeen` presents it. */
export function createFeedEntry(paper: Paper): FeedEntry {
  const { id, categories, firstSeen, lastSeen } = paper;
  const language = getTitleLanguage(paper);
  const arxiv = arxivUrls(id);
  return {
    url: absoluteUrl(paperPath(id)),
    title: cut(plainText(paper.title), most.title),
    language,
    authors: listAuthors(paper),
    categories: categories.slice(0, most.categories),
    published: firstSeen,
    updated: lastSeen,
    arxiv: arxiv.abs,
    pdf: arxiv.pdf,
    content: listLanguages(paper)
      .flatMap((one) => getListSummary(paper, one) ?? [])
      .map((summary) => writeSummary(summary, language))
      .join(""),
  };
}

function listAuthors({ authors }: Paper): string[] {
  let room = most.authors;
  return authors
    .map((name) => cut(name, most.name))
    .filter((name) => {
      room -= name.length + authorSize;
      return room >= 0;
    });
}

/** The two languages of the site, then those of the digests. */
function listLanguages({ appearances }: Paper): string[] {
  const languages = appearances.map(({ digest }) => digest.language);
  return [...new Set(["zh", "en", ...languages])].slice(0, most.languages);
}

/** An abstract is its authors' where it has the language of the title; all else is a model's. */
function writeSummary({ text, language, kind }: ListSummary, ofTitle: string): string {
  const isOriginal = kind === "abstract" && language === ofTitle;
  const { authors, model } = language === "zh" ? labels.zh : labels.en;
  const words = escapeHtml(cut(plainText(text), most.summary));
  return `<p lang="${escapeHtml(language)}"><b>${isOriginal ? authors : model}</b> ${words}</p>`;
}

const labels = {
  en: { authors: "From the authors’ abstract:", model: "By a language model:" },
  zh: { authors: "作者摘要：", model: "模型生成：" },
};

/** Cut a text to a number of characters, never within one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/\p{Surrogate}$/u, "")}…`;
}
