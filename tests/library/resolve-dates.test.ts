import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Digest, digestSchema, type ParsedDigest } from "@/lib/digest/record";
import { resolveDates } from "@/lib/library/resolve-dates";
import { createDigest, createEntry } from "./fixtures";
import { omitDate } from "./omit-date";

/** A digest on a date, or without one, of the papers given. */
function create(
  source: string,
  date: string | undefined,
  ids: readonly string[],
  name = "undated",
): ParsedDigest {
  const entries = ids.map((arxivId) => createEntry({ arxivId }));
  if (date !== undefined) return createDigest({ source, date, entries });
  return omitDate(createDigest({ source, file: `content/${source}/${name}.md`, entries }));
}

/** Identifiers that follow each other. */
function listIds(month: string, first: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `${month}.${String(first + place).padStart(5, "0")}`);
}

/** What became of the undated digests: date and origin by file. */
function resolve(...digests: readonly ParsedDigest[]): Record<string, string> {
  const came = new Set(digests.filter(({ date }) => date === undefined).map(({ file }) => file));
  return Object.fromEntries(
    resolveDates(digests)
      .digests.filter(({ file }) => came.has(file))
      .map(({ file, date, dateFrom }) => [file.replace("content/", ""), `${date} ${dateFrom}`]),
  );
}

describe("A digest without a date", () => {
  const papers = listIds("2602", 20_100, 10);
  const dated = create("one", "2026-02-25", papers);

  test("takes the date of a digest of another source with the same papers", () => {
    expect(resolve(dated, create("two", undefined, papers.slice(0, 4)))).toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
  });

  test("takes it for half of its papers, and not for fewer", () => {
    const others = listIds("2602", 15_000, 5);
    expect(resolve(dated, create("two", undefined, [...papers.slice(0, 5), ...others]))).toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
    expect(resolve(dated, create("two", undefined, [...papers.slice(0, 4), ...others]))).not.toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
  });

  test("does not take it for one paper, unless that is all it has", () => {
    expect(resolve(dated, create("two", undefined, ["2602.20100", "2602.11111"]))).toEqual({
      "two/undated.md": expect.stringContaining("id-estimate"),
    });
    expect(resolve(dated, create("two", undefined, ["2602.20100"]))).toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
  });

  test("takes it, being longer, for half of the dated digest's papers", () => {
    const longer = [...papers.slice(0, 5), ...listIds("2602", 20_300, 60)];
    expect(resolve(dated, create("two", undefined, longer))).toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
  });

  test("takes the date of the digest that shares most", () => {
    const next = create("one", "2026-02-26", [...papers.slice(4), ...listIds("2602", 21_000, 10)]);
    const undated = create("two", undefined, [...papers.slice(2), "2602.21000"]);
    expect(resolve(dated, next, undated)).toEqual({ "two/undated.md": "2026-02-25 same-papers" });
  });

  test("takes the oldest date of digests that share as much, since weekends repeat a Friday", () => {
    const dates = ["2026-02-28", "2026-02-27", "2026-03-01"];
    const repeats = dates.map((date) => create("one", date, papers));
    expect(resolve(...repeats, create("two", undefined, papers))).toEqual({
      "two/undated.md": "2026-02-27 same-papers",
    });
  });

  test("trusts another source before its own", () => {
    const own = create("two", "2026-02-27", papers);
    expect(resolve(dated, own, create("two", undefined, papers))).toEqual({
      "two/undated.md": "2026-02-25 same-papers",
    });
  });

  test("takes a date of its own source only for exactly the same papers", () => {
    expect(resolve(dated, create("one", undefined, papers))).toEqual({
      "one/undated.md": "2026-02-25 same-papers",
    });
    expect(resolve(dated, create("one", undefined, papers.slice(1)))).toEqual({
      "one/undated.md": "2026-02-26 id-estimate",
    });
  });

  test("leaves a day that its source has already", () => {
    const told = create("two", "2026-02-25", listIds("2602", 20_200, 10));
    expect(resolve(dated, told, create("two", undefined, papers))).toEqual({
      "two/undated.md": "2026-02-26 id-estimate",
    });
  });

  test("does not take a date that is itself an estimate", () => {
    const guess = createDigest({ source: "one", dateFrom: "id-estimate", entries: [createEntry()] });
    expect(resolve(guess, create("two", undefined, ["2602.00001"]))).toEqual({
      "two/undated.md": expect.stringContaining("id-estimate"),
    });
  });
});

describe("An estimate", () => {
  test("lies on the line between the nearest dated digests", () => {
    const monday = create("one", "2026-02-02", ["2602.01000"]);
    const friday = create("one", "2026-02-06", ["2602.05000"]);
    const middle = listIds("2602", 2_400, 200);
    expect(resolve(monday, friday, create("two", undefined, middle))).toEqual({
      "two/undated.md": "2026-02-04 id-estimate",
    });
  });

  test("counts working days only: arXiv announces nothing at weekends", () => {
    const friday = create("one", "2026-02-06", ["2602.05000"]);
    const tuesday = create("one", "2026-02-10", ["2602.07000"]);
    expect(resolve(friday, tuesday, create("two", undefined, ["2602.05500"]))).toEqual({
      "two/undated.md": "2026-02-09 id-estimate",
    });
  });

  test.each([
    ["2604.00001", "2026-04-02"],
    ["2603.99999", "2026-04-01"],
    ["0705.0001", "2007-05-02"],
  ])("without dated digests stays among the days that announced the month of %s", (id, date) => {
    expect(resolve(create("one", undefined, [id]))).toEqual({ "one/undated.md": `${date} id-estimate` });
  });

  test.each([
    ["hep-th/9901001", "1999-01"],
    ["math/0309136", "2003-09"],
  ])("of %s falls into the middle of its month", (id, month) => {
    const date = resolve(create("one", undefined, [id]))["one/undated.md"] ?? "";
    expect(date.slice(0, 10) > `${month}-12` && date.slice(0, 10) < `${month}-20`).toBe(true);
  });

  test("is not moved by a few old papers or a mistyped identifier", () => {
    const monday = create("one", "2026-02-02", ["2602.01000"]);
    const friday = create("one", "2026-02-06", ["2602.05000"]);
    const ids = [...listIds("2602", 2_400, 200), "2101.00001", "hep-th/9901001", "9912.12345"];
    expect(resolve(monday, friday, create("two", undefined, ids))).toEqual({
      "two/undated.md": "2026-02-04 id-estimate",
    });
  });

  test("takes no dated digest of old papers for an announcement", () => {
    const old = create("one", "2026-02-20", ["2601.20000"]);
    const alone = resolve(create("two", undefined, ["2601.19000"]));
    expect(resolve(old, create("two", undefined, ["2601.19000"]))).toEqual(alone);
  });

  test("gives way to another digest of its source, the one with later papers to the day after", () => {
    const later = create("one", undefined, listIds("2602", 1_600, 9), "a");
    const earlier = create("one", undefined, listIds("2602", 1_500, 9), "b");
    expect(resolve(later, earlier)).toEqual({
      "one/b.md": "2026-02-03 id-estimate",
      "one/a.md": "2026-02-04 id-estimate",
    });
  });

  test("shares its day when the whole week around is taken", () => {
    const days = Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, "0")}`);
    const taken = days.map((date, place) => create("one", date, [`2602.${10_000 + place * 1000}`]));
    const date = resolve(...taken, create("one", undefined, ["2602.18500"]))["one/undated.md"];
    expect(days).toContain(date?.slice(0, 10));
  });
});

describe("The messages", () => {
  test("name the file that gave the date, as information", () => {
    const { messages } = resolveDates([
      create("one", "2026-02-25", ["2602.20100"]),
      create("two", undefined, ["2602.20100"]),
    ]);
    expect(messages).toMatchObject([
      {
        rule: "shared-date",
        severity: "info",
        file: "content/two/undated.md",
        actual: expect.stringContaining("content/one/2026-02-25.md"),
      },
    ]);
  });

  test("warn of an estimate and say which", () => {
    const { digests, messages } = resolveDates([create("one", undefined, ["2602.20100"])]);
    expect(messages).toMatchObject([
      { rule: "estimated-date", severity: "warning", actual: digests[0]?.date },
    ]);
  });

  test("report a digest that stays out because none of its papers is identified", () => {
    const { arxivId: _none, ...entry } = createEntry();
    const unknown = { ...create("one", undefined, []), entries: [entry] };
    const { digests, messages } = resolveDates([unknown]);
    expect(digests).toEqual([]);
    expect(messages).toMatchObject([{ rule: "missing-date", severity: "error" }]);
  });

  test("do not repeat the parser's on a digest without papers", () => {
    expect(resolveDates([create("one", undefined, [])])).toEqual({ digests: [], messages: [] });
  });
});

describe("Whatever the digests", () => {
  const id = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((number) => `2602.${String(number * 500).padStart(5, "0")}`),
    fc.constantFrom("2603.00001", "9912.12345", "0704.0001", "hep-th/9901001", "math/0309136"),
  );
  const someDigests = fc
    .array(
      fc.record({
        source: fc.constantFrom("one", "two", "three"),
        date: fc.option(fc.constantFrom("2026-02-09", "2026-02-10", "2026-02-28", "2026-03-02"), {
          nil: undefined,
        }),
        ids: fc.uniqueArray(id, { maxLength: 8 }),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ source, date, ids }, number) => ({
        ...create(source, date, ids),
        file: `content/${source}/${number}.md`,
      })),
    );

  test("their order decides nothing", () => {
    const mixed = someDigests.chain((digests) =>
      fc.tuple(fc.constant(digests), fc.shuffledSubarray(digests, { minLength: digests.length })),
    );
    fc.assert(
      fc.property(mixed, ([digests, shuffled]) => {
        const [a, b] = [resolveDates(digests), resolveDates(shuffled)];
        const byFile = (x: Digest, y: Digest) => (x.file < y.file ? -1 : 1);
        expect(b.digests.toSorted(byFile)).toEqual(a.digests.toSorted(byFile));
        expect(b.messages).toEqual(a.messages);
      }),
    );
  });

  test("a dated one never changes, and one with an identified paper gets a date and a message", () => {
    fc.assert(
      fc.property(someDigests, (digests) => {
        const resolved = resolveDates(digests);
        const kept = digests.filter(({ date, entries }) => date !== undefined || entries.length > 0);
        expect(resolved.digests.map(({ file }) => file)).toEqual(kept.map(({ file }) => file));
        for (const digest of resolved.digests) digestSchema.parse(digest);
        const dated = digests.filter(({ date }) => date !== undefined);
        for (const digest of dated) expect(resolved.digests).toContain(digest);
        expect(resolved.messages).toHaveLength(kept.length - dated.length);
      }),
    );
  });

  test("a second pass changes nothing and has nothing to say", () => {
    fc.assert(
      fc.property(someDigests, (digests) => {
        const once = resolveDates(digests);
        expect(resolveDates(once.digests)).toEqual({ digests: once.digests, messages: [] });
      }),
    );
  });
});
