import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { findHeatLimits, toneOf } from "@/components/digest/calendar-legend";
import { bilingualRange } from "@/components/digest/date-range";
import { DayFacts } from "@/components/digest/day-facts";
import { DayGaps } from "@/components/digest/day-gaps";
import { DayPage } from "@/components/digest/day-page";
import { MonthCalendar } from "@/components/digest/month-calendar";
import type { Digest } from "@/lib/digest/record";
import { createDays } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "@/tests/library/fixtures";

function createDay(digests: readonly Digest[]) {
  const [day] = createDays([...digests], mergePapers(digests)).values();
  if (!day) throw new Error("no day");
  return day;
}

const two = [
  createDigest({
    source: "one",
    declared: [{ category: "cs.CV", total: 4 }],
    entries: [
      createEntry({ arxivId: "2602.00001", categories: ["cs.CV", "cs.AI"] }),
      createEntry({
        arxivId: "2602.00002",
        flags: [{ flag: "loop", section: 0 }],
        links: [],
        sections: [
          {
            kind: "tldr",
            label: "",
            language: "en",
            format: "text",
            source: "See https://github.com/a/b",
            line: 1,
          },
        ],
      }),
    ],
  }),
  createDigest({ source: "two", entries: [createEntry({ arxivId: "2602.00002" })] }),
];

describe("a day of topics that are no categories", () => {
  const { arxivId: _, ...elsewhere } = createEntry({ url: "https://doi.org/10.1/2", title: "Elsewhere" });
  const topic = { categories: [], topic: "Remote Sensing" };
  const day = createDay([
    createDigest({
      entries: [createEntry({ arxivId: "2602.00001", ...topic }), { ...elsewhere, ...topic }],
    }),
  ]);
  const html = renderToStaticMarkup(<DayPage day={day} sources={new Map()} before={[]} later={undefined} />);

  test("heads its papers by the topic, under an id without a space", () => {
    expect(html).toMatch(/<h2[^>]* id="c-Remote-Sensing"[^>]*>Remote Sensing/);
    expect(html).toContain('aria-labelledby="c-Remote-Sensing"');
  });

  test("heads entries that are not arXiv's by it as well", () => {
    const [, rest = ""] = html.split('id="without-permalink"');
    expect(rest).toMatch(/<h3[^>]*>Remote Sensing<\/h3>.*<h4[^>]*><a [^>]*>Elsewhere<\/a><\/h4>/s);
  });
});

function textOf(html: string, language: "en" | "zh"): string {
  const other = language === "en" ? "zh" : "en";
  return html.replace(new RegExp(`<ui-${other}[^>]*>[^<]*</ui-${other}>`, "g"), "").replace(/<[^>]*>/g, "");
}

describe("The facts of a day", () => {
  test("reconcile what each digest holds, shares and misses, in both languages", () => {
    const html = renderToStaticMarkup(<DayFacts day={createDay(two)} sources={new Map()} />);
    expect(textOf(html, "en")).toContain("one: 2 papers, 1 shared with two, 2 declared but missing");
    expect(textOf(html, "en")).toContain("two: 1 paper, 1 shared with one");
    expect(textOf(html, "zh")).toContain("1 篇与 two 相同");
  });
});

describe("The days without a digest beside a day", () => {
  const render = (earlier: string | undefined, later: string | undefined) =>
    textOf(renderToStaticMarkup(<DayGaps date="2026-02-25" earlier={earlier} later={later} />), "en");

  test("are a weekend, or a gap of so many working days", () => {
    expect(render("2026-02-24", "2026-02-26")).toBe("");
    expect(render("2026-01-28", undefined)).toBe(
      "No digest for 29 January – 24 February 2026, although 19 of these are working days.",
    );
    expect(render("2026-02-23", undefined)).toBe(
      "No digest for 24 February 2026, although it holds a working day.",
    );
  });

  test.each([
    ["2026-02-21", "2026-02-22", "21–22 February 2026", "2026年2月21日至22日"],
    ["2026-01-29", "2026-02-24", "29 January – 24 February 2026", "2026年1月29日至2月24日"],
    ["2025-12-30", "2026-01-02", "30 December 2025 – 2 January 2026", "2025年12月30日至2026年1月2日"],
    ["2026-02-24", "2026-02-24", "24 February 2026", "2026年2月24日"],
  ])("from %s to %s are written as short as each language does", (first, last, en, zh) => {
    expect(bilingualRange(first, last)).toEqual({ en, zh });
  });
});

describe("A day's page", () => {
  const render = (digests: readonly Digest[]) =>
    renderToStaticMarkup(
      <DayPage day={createDay(digests)} sources={new Map()} before={[]} later={undefined} />,
    );

  test("states in attributes, for its filters, what each paper is", () => {
    const html = render(two);
    expect(html).toMatch(/data-paper="2602.00001" data-categories="cs.CV cs.AI" data-sources="one" class/);
    expect(html).toMatch(
      /data-paper="2602.00002" data-categories="cs.CV" data-sources="one two" data-code="" data-flagged=""/,
    );
  });

  test("hides its filters and the controls of its papers without JavaScript", () => {
    const html = render(two);
    expect(html).toMatch(/<search class="needs-script /);
    expect(html).toMatch(
      /<button type="button" data-details="true" aria-expanded="false" class="needs-script /,
    );
  });

  test.each([
    ["2026-02-22", "arXiv announces nothing at weekends"],
    ["2026-02-25", "although it is a working day"],
  ])("of %s without papers says why it may be empty", (date, reason) => {
    expect(render([createDigest({ date })])).toContain(reason);
  });
});

describe("papers that an earlier day contained", () => {
  const tldr = (source: string) => ({
    kind: "tldr" as const,
    label: "",
    language: "en",
    format: "text" as const,
    source,
    line: 1,
  });
  const digests = [
    createDigest({
      date: "2026-02-26",
      entries: [
        createEntry({ arxivId: "2602.00001", version: 2, sections: [tldr("A brighter lamp.")] }),
        createEntry({ arxivId: "2602.00002", version: 1, sections: [tldr("A chair.")] }),
        createEntry({ arxivId: "2602.00003" }),
      ],
    }),
    createDigest({
      date: "2026-02-25",
      entries: [
        createEntry({ arxivId: "2602.00001", version: 1, sections: [tldr("A lamp.")] }),
        createEntry({ arxivId: "2602.00002", version: 1, sections: [tldr("A chair.")] }),
      ],
    }),
  ];
  const [day] = createDays(digests, mergePapers(digests)).values();
  if (!day) throw new Error("no day");
  const html = renderToStaticMarkup(<DayPage day={day} sources={new Map()} before={[]} later={undefined} />);
  const [news = "", repeats = ""] = html.split('id="seen-before"');

  test("stand apart from what is new, folded", () => {
    expect(news).toContain('data-paper="2602.00003"');
    expect(news).not.toContain('data-paper="2602.00001"');
    expect(news).toMatch(/<details (?![^>]*open)[^>]*data-fold="seen-before"/);
    expect(html).toContain("1 new");
    expect(html).toContain("2 seen before");
  });

  test("say when they were listed first, and what is new about them", () => {
    const [, lamp = "", chair = ""] = repeats.split("data-paper=");
    expect(lamp).toContain('href="/digests/2026-02-25/"');
    expect(lamp).toContain("new version v2");
    expect(lamp).toContain('href="/papers/2602.00001/#compare"');
    expect(chair).toContain('href="/digests/2026-02-25/"');
    expect(chair).not.toContain("new version");
    expect(chair).not.toContain("#compare");
  });

  test("leave the counts of months and calendars to what is new", () => {
    const calendar = renderToStaticMarkup(
      <MonthCalendar month="2026-02" days={new Map([[day.date, day]])} limits={[1, 2, 3]} />,
    );
    expect(calendar).toContain('data-count="1"');
    expect(findHeatLimits([day])).toEqual([1, 1, 1]);
  });
});

test("A calendar's tones divide the days with papers into thirds", () => {
  const ofPapers = (count: number, date: string) => {
    const entries = Array.from({ length: count }, (_, place) =>
      createEntry({ arxivId: `26${date.slice(5, 7)}.${date.slice(8)}${String(place).padStart(3, "0")}` }),
    );
    return createDay([createDigest({ date, entries })]);
  };
  const days = [0, 2, 3, 5, 7, 9, 90].map((count, place) => ofPapers(count, `2026-02-1${place}`));
  const limits = findHeatLimits(days);
  expect(limits).toEqual([3, 7, 90]);
  expect([0, 1, 3, 4, 7, 8, 90].map((count) => toneOf(count, limits))).toEqual([0, 1, 1, 2, 2, 3, 3]);
});
