import { getPaper, getTitleLink } from "@/components/reading/paper-items";
import { readPlainText } from "@/components/reading/read-list";
import type { SearchDocument } from "@/lib/search/index/document";

/** Read what the rows of a list show of their papers; `day` is the list's own where its rows name none. */
export function readDocuments(rows: readonly HTMLElement[], day: string): SearchDocument[] {
  return rows.map((row) => {
    const authors = (row.querySelector(".paper-authors")?.textContent ?? "").split(/,|…| et al\.$/);
    const translated = row.querySelector<HTMLElement>(".paper-translation");
    return {
      id: getPaper(row),
      title: readPlainText(getTitleLink(row)),
      ...(translated && { titleTranslated: readPlainText(translated) }),
      authors: authors.map((name) => name.trim()).filter((name) => name !== ""),
      authorCount: authors.length,
      categories: (row.dataset.categories ?? "").split(" "),
      date: row.closest<HTMLElement>("[data-list-day]")?.dataset.listDay ?? day,
      sources: [],
      tldr: [...row.querySelectorAll<HTMLElement>(".paper-lede")].map((lede) => ({
        language: lede.lang.slice(0, 2),
        text: readPlainText(lede),
      })),
    };
  });
}
