import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CategoryMonthPage } from "@/components/category/category-month-page";
import { DayFacts } from "@/components/digest/day-facts";
import { MonthCalendar } from "@/components/digest/month-calendar";
import { MonthPage } from "@/components/digest/month-page";
import { PaperPage } from "@/components/paper/paper-page";
import { ResultItem } from "@/components/search/result-item";
import type { Digest } from "@/lib/digest/record";
import { listCategoryParts } from "@/lib/library/category-parts";
import { createDays, createMonths } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createShard, readShard } from "@/lib/search/index/shard";
import { createDigest, createEntry } from "@/tests/library/fixtures";

const estimated = { en: "Date estimated from arXiv identifiers", zh: "日期由 arXiv 编号推算" };
const shared = { en: "Dated by another digest with the same papers", zh: "日期取自收录相同论文的日报" };

function createDigests(...origins: readonly Digest["dateFrom"][]): readonly Digest[] {
  return origins.map((dateFrom, number) =>
    createDigest({ source: `source-${number}`, dateFrom, entries: [createEntry()] }),
  );
}

function renderDay(digests: readonly Digest[]): string {
  const [day] = createDays(digests, mergePapers(digests)).values();
  return day ? renderToStaticMarkup(<DayFacts day={day} sources={new Map()} />) : "";
}

function renderPaper(digests: readonly Digest[]): string {
  const [paper] = mergePapers(digests).values();
  if (!paper) return "";
  return renderToStaticMarkup(
    <PaperPage
      paper={paper}
      sources={new Map()}
      seniority={[]}
      related={[]}
      previous={undefined}
      next={undefined}
    />,
  );
}

describe.each([
  ["A day's facts", renderDay],
  ["A paper's page", renderPaper],
])("%s", (_name, render) => {
  test("says in both languages that a date is an estimate", () => {
    const html = render(createDigests("id-estimate"));
    expect(html).toContain(estimated.en);
    expect(html).toContain(estimated.zh);
  });

  test("says in both languages that a date comes from another digest", () => {
    const html = render(createDigests("same-papers"));
    expect(html).toContain(shared.en);
    expect(html).toContain(shared.zh);
  });

  test("says it of the digest it is true of, and of no other", () => {
    const html = render(createDigests("file-name", "id-estimate"));
    expect(html.split(estimated.en)).toHaveLength(2);
    expect(html.indexOf("source-1")).toBeLessThan(html.indexOf(estimated.en));
  });

  test.each(["front-matter", "heading", "file-name"] as const)(
    "says nothing of a date from the %s",
    (from) => {
      const html = render(createDigests(from));
      for (const text of [estimated.en, shared.en, "(estimated)"]) expect(html).not.toContain(text);
    },
  );
});

describe("The date at the head of a paper's page", () => {
  const mark = />estimated</;

  test("is marked when it is an estimate", () => {
    expect(renderPaper(createDigests("id-estimate"))).toMatch(mark);
  });

  test("is not marked when another digest of that date has it for certain", () => {
    expect(renderPaper(createDigests("id-estimate", "file-name"))).not.toMatch(mark);
  });
});

describe("The pages that list days", () => {
  const digests = createDigests("id-estimate");
  const papers = mergePapers(digests);
  const days = createDays(digests, papers);
  const [month] = createMonths(days.values()).values();
  const [part] = listCategoryParts([...papers.values()]);

  test("mark an estimated day in a month, in its calendar and in a category", () => {
    if (!month || !part) throw new Error("no month");
    const pages = [
      <MonthPage key="month" month={month} earlier={undefined} later={undefined} />,
      <MonthCalendar key="calendar" month={month.month} days={days} limits={[1, 1, 1]} />,
      <CategoryMonthPage
        key="category"
        category="cs.CV"
        part={part}
        name={{ en: "February 2026", zh: "2026年2月" }}
        days={[]}
        earlier={undefined}
        later={undefined}
      />,
    ];
    for (const page of pages) expect(renderToStaticMarkup(page)).toContain("estimated");
  });
});

describe("A search result", () => {
  test("marks an estimated date", () => {
    const [paper] = mergePapers(createDigests("id-estimate")).values();
    if (!paper) throw new Error("no paper");
    const [read] = readShard(createShard([createSearchDocument(paper)]));
    if (!read) throw new Error("nothing read");
    expect(renderToStaticMarkup(<ResultItem paper={read} terms={[]} />)).toContain("estimated");
  });
});
