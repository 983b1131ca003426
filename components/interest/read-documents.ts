import { getPaper, getTitleLink } from "@/components/reading/paper-items";
import { readPlainText } from "@/components/reading/read-list";
import { speakName } from "@/lib/citation/author-name";
import { maxAuthors, type SearchDocument } from "@/lib/search/index/document";

/**
 * Read what search knows of the papers of a list from their rows; `day` is the list's own where its rows name none. The
 * authors are those that reference managers read. Formulas and summaries in other languages than the row's may differ.
 */
export function readDocuments(rows: readonly HTMLElement[], day: string): SearchDocument[] {
  return rows.map((row) => {
    const { categories = "", sources = "", code } = row.dataset;
    const cited = row.querySelector<HTMLElement>(".Z3988")?.title;
    const names = new URLSearchParams(cited).getAll("rft.au").slice(0, maxAuthors).map(speakName);
    const translated = row.querySelector<HTMLElement>(".paper-translation");
    return {
      id: getPaper(row),
      title: readPlainText(getTitleLink(row)),
      ...(translated && { titleTranslated: readPlainText(translated) }),
      authors: names,
      authorCount: names.length,
      categories: split(categories, " "),
      date: row.closest<HTMLElement>("[data-list-day]")?.dataset.listDay ?? day,
      sources: split(sources, " "),
      ...(code !== undefined && { hasCode: true }),
      tldr: [...row.querySelectorAll<HTMLElement>(".paper-lede:not([data-quoted])")].map((summary) => ({
        language: summary.lang.slice(0, 2),
        text: readPlainText(summary),
      })),
    };
  });
}

function split(values: string, separator: string): string[] {
  return values.split(separator).filter((value) => value !== "");
}
