import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { formatTable } from "@/lib/cli/table";
import { findContribution } from "@/lib/library/contribution";
import { listPassages } from "@/lib/library/passages";
import { sourceSentences } from "@/lib/markdown/source-text";
import { hasRealPapers, readRealPapers } from "@/tests/search/many-papers";
// 200 papers drawn at random, two or three of each day, and read by hand. `contribution` lists the sentences of which
// any says what the paper does, or, of a study, what it found; `result` those of which any holds its main number.
// The weights were chosen on the development set. `hash` is that of the sentences.
import labels from "./contribution-labels.json" with { type: "json" };

type Label = (typeof labels)[number];
type Judged = Label & { readonly title: string; readonly sentences: readonly string[] };

/** Methods that choose the sentences in which a reader looks for the contribution. */
const methods: readonly (readonly [name: string, choose: (paper: Judged) => readonly number[]])[] = [
  ["findContribution", (paper) => list(find(paper)?.statement)],
  ["first sentence", () => [0]],
  ["first two sentences", () => [0, 1]],
  ["last sentence", ({ sentences }) => [sentences.length - 1]],
];
const kinds = ["method", "data", "survey", "study", "theory"];

function readLabelled(): Judged[] {
  const papers = new Map(hasRealPapers ? readRealPapers().map((paper) => [paper.id, paper]) : []);
  return labels.flatMap((label) => {
    const paper = papers.get(label.id);
    const abstracts = paper && listPassages(paper).get("abstract");
    const abstract = abstracts?.find(({ section }) => section.language === "en")?.section.source ?? "";
    const sentences = sourceSentences(abstract.replace(/\s+/g, " ").trim()).map((text) => text.trim());
    return paper && hash(sentences) === label.hash ? [{ ...label, title: paper.title, sentences }] : [];
  });
}

function hash(sentences: readonly string[]): string {
  return createHash("sha256").update(sentences.join("\n")).digest("hex").slice(0, 8);
}

function find({ sentences, title }: Judged) {
  return findContribution(sentences, title);
}

function list(place: number | undefined): readonly number[] {
  return place === undefined ? [] : [place];
}

function shareOf(papers: readonly Judged[], isRight: (paper: Judged) => boolean): number {
  return papers.filter(isRight).length / papers.length;
}

/** Return whether the main number is quoted, be it in the statement itself; of a paper without one, that none is. */
function hasMainNumber(paper: Judged): boolean {
  const { statement, result } = find(paper) ?? {};
  if (paper.result.length === 0) return result === undefined;
  return [statement, result].some((place) => place !== undefined && paper.result.includes(place));
}

describe.skipIf(!hasRealPapers)("The contribution of 200 abstracts that were read by hand", () => {
  const papers = readLabelled();
  const test100 = papers.filter(({ set }) => set === "test");
  const development = papers.filter(({ set }) => set === "development");
  const measure = (group: readonly Judged[], choose: (paper: Judged) => readonly number[]): number =>
    shareOf(group, (paper) => choose(paper).some((place) => paper.contribution.includes(place)));

  test("is judged by labels that fit the abstracts", () => {
    expect([development.length, test100.length]).toEqual([100, 100]);
  });

  test("is found in 95 of 100, and stated in the first two sentences of 30 at most", () => {
    const rows = methods.map(([name, choose]) => [
      name,
      ...[development, test100, ...kinds.map((kind) => papers.filter((paper) => paper.kind === kind))].map(
        (group) => measure(group, choose).toFixed(2),
      ),
    ]);
    const counts = kinds.map((kind) => `${kind} (${papers.filter((paper) => paper.kind === kind).length})`);
    const columns = ["Share with the contribution", "development", "test", ...counts];
    process.stdout.write(
      `${formatTable(
        columns.map((heading, place) => [heading, place === 0 ? "left" : "right"]),
        rows,
      )}\n`,
    );
    const [ours = [], , firstTwo = []] = methods.map(([, choose]) =>
      [development, test100].map((group) => measure(group, choose)),
    );
    expect(Math.min(...ours)).toBeGreaterThanOrEqual(0.95);
    expect(Math.max(...firstTwo)).toBeLessThan(0.3);
  });

  test("comes with the right number, or rightly with none, in 85 of 100", () => {
    for (const group of [development, test100]) {
      const share = shareOf(group, hasMainNumber);
      process.stdout.write(`Main number: ${share.toFixed(2)}\n`);
      expect(share).toBeGreaterThanOrEqual(0.85);
    }
  });
});
