import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { globSync } from "tinyglobby";
import { DayPage } from "@/components/digest/day-page";
import { PaperPage } from "@/components/paper/paper-page";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { resolveDates } from "@/lib/library/resolve-dates";
import { parseDigest } from "@/tests/digest/parse-digest";
import { type Construct, constructs, type galleryPages } from "./constructs";
import { writeDocument } from "./document";
import { findPassages } from "./find-passages";
import { Findings } from "./findings";
import { Flags } from "./flags";
import { Resources } from "./resources";

const content = loadLibrary("tests/content");
/** The corpus is searched only where it is at hand; a third of its archive is enough. */
const patterns = [
  "tests/content/*/*.md",
  "../shared/corpus/variants/*/*.md",
  "../shared/corpus/archive/*[147].md",
];
const files = patterns.flatMap((pattern) => globSync(pattern).sort());
const { digests } = resolveDates(files.map((file) => parseDigest(readFileSync(file, "utf8"), file)));
const papers = [...new Map([...content.papers, ...mergePapers(digests)]).values()];
const found = findPassages(Object.values(constructs).flat(), digests);

const pages: Readonly<Record<(typeof galleryPages)[number], ReactNode>> = {
  "1-author-text": show("1-author-text"),
  "2-math": show("2-math"),
  "3-markdown": show("3-markdown"),
  "3-analysis": showPaper("2601.19884"),
  "4-two-digests": showPaper("2602.20205"),
  "4-translation": showPaper("2512.21434"),
  "5-quality": <Flags papers={papers} />,
  "6-mentions": showDay("2026-01-28"),
  "6-paper": showPaper("2601.19753"),
  "7-resources": <Resources papers={papers} />,
  "7-paper": showPaper("2602.20417"),
};
for (const [name, page] of Object.entries(pages))
  writeDocument(`test-results/gallery/${name}.html`, name, page);

function show(name: keyof typeof constructs): ReactNode {
  const shown: readonly Construct[] = constructs[name];
  return (
    <Findings title={name} found={new Map([...found].filter(([construct]) => shown.includes(construct)))} />
  );
}

function showPaper(id: string): ReactNode {
  const paper = content.papers.get(id);
  return (
    paper && (
      <PaperPage
        paper={paper}
        sources={content.sources}
        seniority={[]}
        related={[{ ...paper, date: paper.firstSeen, words: [] }]}
        previous={undefined}
        next={paper}
      />
    )
  );
}

function showDay(date: string): ReactNode {
  const day = content.days.get(date);
  return day && <DayPage day={day} sources={content.sources} before={[]} later={undefined} />;
}
