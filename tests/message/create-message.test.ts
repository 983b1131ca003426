import { describe, expect, test } from "vitest";
import type { Library } from "@/lib/library/library";
import { createMessage, type MessageOptions } from "@/lib/message/create-message";
import type { DayMessage } from "@/lib/message/message";
import { pickNews } from "@/lib/message/news";
import { readProfile } from "@/lib/message/profile";
import { writeHtml } from "@/lib/message/write-html";
import { writeSubject } from "@/lib/message/write-subject";
import { createDays, createSubjects, now, readSound, writeProfile } from "./samples";

const site = "http://localhost:3000";

async function create(
  library: Library,
  profile?: string,
  options: Partial<MessageOptions> = {},
): Promise<DayMessage> {
  const news = pickNews(library, { isWeekly: false });
  if (!news) throw new Error("nothing new");
  const read = profile === undefined ? undefined : readSound(profile);
  return createMessage(library, news, read, {
    languages: ["en"],
    limit: 20,
    isWeekly: false,
    now,
    ...options,
  });
}

function summarise({ parts }: DayMessage) {
  return parts.map(
    ({ kind, title, papers, count }) => [kind, title, papers.map(({ id }) => id), count] as const,
  );
}

const splatting = ["2602.00001", "2602.00002", "2602.00003"];

describe("One reader's day", () => {
  test("holds what is likely the reader's with the reason, and the rest as a count", async () => {
    const message = await create(createSubjects(), writeProfile(splatting));
    expect(summarise(message)).toEqual([["likely", "Likely yours", ["2602.00101"], 1]]);
    expect(message.parts[0]?.papers[0]).toEqual({
      id: "2602.00101",
      title: "Splatting scenes gaussian radiance",
      titleLanguage: "en",
      summaries: [
        { language: "en", text: "It is about splatting scenes gaussian radiance.", isQuoted: false },
      ],
      authors: "Ada Lovelace",
      reasons: [
        { text: expect.stringMatching(/^(?:splatting|scenes|gaussian|radiance)( · \w+){1,2}$/) },
        {
          text: expect.stringMatching(/^like “.+”$/),
          url: expect.stringMatching(/^http:\/\/localhost:3000\/papers\/2602\.0000[123]\/$/),
        },
      ],
      resources: [],
      url: `${site}/papers/2602.00101/`,
      pdf: "https://arxiv.org/pdf/2602.00101",
      day: "2026-02-25",
    });
    expect(message.summary).toBe("Likely yours: 1 of 3 new papers.");
    expect(message.rest).toEqual({ count: 2, text: "2 other papers in the inbox", url: `${site}/` });
    expect(writeSubject(message)).toBe("1 of 3: Splatting scenes gaussian radiance, …");
  });

  test("holds what searches and followed authors found, before all else", async () => {
    const profile = writeProfile(splatting, [
      { kind: "query", query: '"histology slides"' },
      { kind: "author", name: "Mary Somerville", coauthors: ["Grace Hopper"], categories: [] },
    ]);
    const message = await create(createSubjects(), profile);
    const [followed, likely] = summarise(message);
    expect(followed?.[0]).toBe("followed");
    expect(new Set(followed?.[2])).toEqual(new Set(["2602.00102", "2602.00103"]));
    expect(likely).toEqual(["likely", "Likely yours", ["2602.00101"], 1]);
    expect(message.parts[0]?.found).toEqual(
      expect.arrayContaining([
        {
          text: '"histology slides"',
          count: 1,
          url: `${site}/digests/2026-02-25/?search=%22histology%20slides%22`,
        },
        {
          text: "Mary Somerville",
          count: 1,
          url: `${site}/digests/2026-02-25/?search=author%3A%22Mary%20Somerville%22`,
        },
      ]),
    );
    const papers = message.parts[0]?.papers ?? [];
    expect(papers.find(({ id }) => id === "2602.00102")?.reasons[0]).toEqual({
      text: 'matches “"histology slides"”',
    });
    expect(papers.find(({ id }) => id === "2602.00103")?.reasons[0]).toEqual({
      text: "by Mary Somerville, whom you follow",
    });
    expect(message.summary).toBe("Likely yours: 3 of 3 new papers.");
  });

  test("leaves out what is muted, and counts it", async () => {
    const profile = writeProfile(splatting, [{ kind: "muted-query", query: "splatting" }]);
    const message = await create(createSubjects(), profile);
    expect(JSON.stringify(summarise(message))).not.toContain("2602.00101");
    expect(message).toMatchObject({
      muted: 1,
      summary: "3 new papers, none of them likely yours. These come nearest.",
    });
  });

  test("is ordered by category without a profile, with an empty one and with too few papers, and says so", async () => {
    const byCategory = [
      ["category", "cs.CV · Computer Vision and Pattern Recognition", ["2602.00101"], 1],
      ["category", "eess.IV · Image and Video Processing", ["2602.00102"], 1],
      ["category", "cs.RO · Robotics", ["2602.00103"], 1],
    ];
    const without = await create(createSubjects());
    const empty = await create(createSubjects(), writeProfile([]));
    const few = await create(createSubjects(), writeProfile(splatting.slice(0, 2)));
    for (const message of [without, empty, few]) {
      expect(new Set(summarise(message))).toEqual(new Set(byCategory));
      expect(message.summary).toBe("3 new papers, by category.");
    }
    expect(without.notes).toEqual([expect.stringContaining("Without a profile this is the day by category")]);
    expect(empty.notes).toEqual([expect.stringContaining("holds nothing that orders papers yet")]);
    expect(few.notes).toEqual([
      expect.stringContaining("begins with three papers that you keep or import: 2 so far"),
    ]);
    expect(writeSubject(without)).toMatch(/^3 new papers: .*Splatting scenes gaussian radiance/);
  });

  test("names a search that cannot be read, and asks the others", async () => {
    const profile = writeProfile(splatting, [
      { kind: "query", query: "cat:cs.RO date:2026-99" },
      { kind: "query", query: "histology" },
    ]);
    const message = await create(createSubjects(), profile);
    expect(message.notes).toEqual([
      "Your saved search “cat:cs.RO date:2026-99” cannot be read as it stands, because of “date:2026-99”. The others were asked.",
    ]);
    expect(message.parts[0]?.found).toEqual(
      expect.arrayContaining([expect.objectContaining({ text: "histology", count: 1 })]),
    );
  });

  test("has room for papers, however many searches and categories there are", async () => {
    const said = [
      ...Array.from({ length: 400 }, (_, place) => ({ kind: "query", query: `paper -cat:x${place}` })),
      ...Array.from({ length: 400 }, (_, place) => ({ kind: "query", query: `date:soon${place} nothing` })),
    ];
    const papers = Array.from({ length: 300 }, (_, place) => ({
      id: `2602.${10_000 + place}`,
      title: `Paper ${place}`,
      category: `x-${place}.${"long".repeat(50)}`,
    }));
    const library = createDays({ "2026-02-25": papers });
    for (const profile of [undefined, writeProfile([], said)]) {
      const message = await create(library, profile);
      const html = writeHtml(message);
      expect(html.match(/<h3/g)).toHaveLength(20);
      expect(html).toContain("280 other papers in the inbox");
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      if (profile !== undefined)
        expect(message.notes.at(-1)).toBe("395 more saved searches cannot be read as they stand.");
    }
  });

  test("of 532 papers that all match has as many as are asked for, half of them followed, and counts the others", async () => {
    const papers = Array.from({ length: 532 }, (_, place) => ({
      id: `2602.${String(place + 10_000)}`,
      title: `Splatting scene number ${place}`,
    }));
    const library = createDays({ "2026-02-25": papers });
    const message = await create(library, writeProfile([], [{ kind: "query", query: "splatting" }]), {
      limit: 12,
    });
    expect(message.parts[0]).toMatchObject({ kind: "followed", count: 532 });
    expect(message.parts[0]?.papers).toHaveLength(12);
    expect(message.rest.count).toBe(520);
    expect(writeSubject(message)).toMatch(/^532 of 532: Splatting scene number \d+, .*, …$/);
    expect(writeSubject(message).length).toBeLessThan(120);
  });

  test("gives each category room by its size, and counts those without", async () => {
    const group = (category: string, first: number, count: number) =>
      Array.from({ length: count }, (_, place) => ({ id: `2602.${first + place}`, category }));
    const library = createDays({
      "2026-02-25": [
        ...group("cs.CV", 10_000, 12),
        ...group("cs.RO", 20_000, 6),
        ...group("cs.LG", 30_000, 1),
      ],
    });
    const message = await create(library, undefined, { limit: 6 });
    expect(message.parts.map(({ papers, count }) => [papers.length, count])).toEqual([
      [4, 12],
      [2, 6],
      [0, 1],
    ]);
    expect(message.parts[0]?.url).toBe(`${site}/digests/2026-02-25/#c-cs.CV`);
  });

  test("shows titles and summaries in both languages where both are asked for", async () => {
    const { language, summary, period } = await create(createSubjects(), undefined, {
      languages: ["zh", "en"],
    });
    expect([language, summary, period]).toEqual(["zh", "3 篇新论文，按分类排列。", "2026年2月25日星期三"]);
  });
});

describe("A profile that is none", () => {
  test.each([
    ["{}", "It is no library file: export one on the site"],
    ["<html>", "It is no library file"],
    [
      JSON.stringify({ format: "arxiv-cv-digest-library", version: 2, papers: [] }),
      "newer version of the site",
    ],
    [
      JSON.stringify({
        format: "arxiv-cv-digest-library",
        version: 1,
        papers: [],
        interests: { version: 9, rows: [] },
      }),
      "newer version of the site",
    ],
  ])("is refused with the way to repair it: %s", (text, reason) => {
    const read = readProfile(text);
    expect(read).toEqual({ isReadable: false, reason: expect.stringContaining(reason) });
  });

  test("but for some rows is read, and the rows are counted", async () => {
    const text = writeProfile(splatting).replace('"id":"2602.00003"', '"id":"nothing"');
    expect(readSound(text)).toMatchObject({ faultyRows: 1, isEmpty: false });
  });
});
