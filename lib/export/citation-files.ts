// Which files of citations has a site? Two for each day: one for each paper would be more files than some hosts take.
import { writeBibtex } from "@/lib/citation/bibtex";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import { writeRis } from "@/lib/citation/ris";
import type { Day, Library } from "@/lib/library/library";
import { citeWhole } from "@/lib/site/cited-paper";
import type { ValueHasher } from "./hash-pages";

const formats: Readonly<Record<string, (papers: readonly CitedPaper[]) => string>> = {
  bib: writeBibtex,
  ris: writeRis,
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
  return day && Object.hasOwn(formats, ending) ? formats[ending]?.(cite(day)) : undefined;
}

let last: { readonly day: Day; readonly papers: readonly CitedPaper[] } | undefined;

/** What a day's papers say is the same in both formats, which follow each other, and takes longer to find than to write. */
function cite(day: Day): readonly CitedPaper[] {
  if (last?.day !== day) last = { day, papers: day.papers.map(citeWhole) };
  return last.papers;
}
