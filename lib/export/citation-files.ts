// Which files of citations has a site? Two for each day: one for each paper would be more files than some hosts take.
import { writeBibtex } from "@/lib/citation/bibtex";
import { writeRis } from "@/lib/citation/ris";
import type { Library, Paper } from "@/lib/library/library";
import { citePaper, citeWhole } from "@/lib/site/cited-paper";
import type { ValueHasher } from "./hash-pages";

/** Abstracts are for reference managers, which read RIS; a bibliography prints none, and they would double its file. */
const formats: Readonly<Record<string, (papers: readonly Paper[]) => string>> = {
  bib: (papers) => writeBibtex(papers.map(citePaper)),
  ris: (papers) => writeRis(papers.map(citeWhole)),
};

/** Hash what each file of citations is made from, by the file's path below the site's root: `/digests/2026-02-25.bib`. */
export function hashCitationFiles({ days }: Library, hash: ValueHasher): Map<string, string> {
  return new Map(
    [...days.values()].flatMap(({ date, papers }) =>
      papers.length === 0
        ? []
        : Object.keys(formats).map(
            (ending) => [`/digests/${date}.${ending}`, hash([ending, papers])] as const,
          ),
    ),
  );
}

/** Write a file of citations; undefined where the site has no file of that path. */
export function writeCitationFile({ days }: Library, path: string): string | undefined {
  const [, date = "", ending = ""] = /^\/digests\/([\d-]+)\.(\w+)$/.exec(path) ?? [];
  const day = days.get(date);
  return day && Object.hasOwn(formats, ending) ? formats[ending]?.(day.papers) : undefined;
}
