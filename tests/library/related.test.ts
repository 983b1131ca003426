import { describe, expect, test } from "vitest";
import type { Entry } from "@/lib/digest/record";
import { createDays } from "@/lib/library/indexes";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { createRelatedFinder, listComparedDays } from "@/lib/library/related";
import { createDigest, createEntry } from "./fixtures";

type DayEntries = readonly [date: string, entries: readonly Entry[]];

const splats = "Gaussian splatting renders underwater scenes fast";
const haze = "Underwater haze lies on Gaussian splatting of scenes";
const chants = "Monks transcribe medieval chants by neural notation";
const songs = "Neural notation of medieval chants and songs";

function createEntryOf(arxivId: string, abstract: string, title = abstract): Entry {
  const section = { kind: "abstract", label: "Abstract", language: "en", format: "text", line: 2 } as const;
  return createEntry({ arxivId, title, sections: [{ ...section, source: abstract }] });
}

function createDaysOf(listed: readonly DayEntries[]) {
  const digests = listed.map(([date, entries]) => createDigest({ date, entries: [...entries] }));
  return createDays(digests, mergePapers(digests));
}

/** List the identifiers of the papers related to each paper of some days. */
function relate(listed: readonly DayEntries[]): Record<string, string[]> {
  const days = createDaysOf(listed);
  const find = createRelatedFinder(days);
  const papers = [...days.values()].flatMap((day) => day.papers);
  return Object.fromEntries(papers.map((paper) => [paper.id, find(paper).map(({ id }) => id)]));
}

const first: DayEntries = [
  "2026-02-02",
  [createEntryOf("2602.00001", splats), createEntryOf("2602.00002", chants)],
];
const second: DayEntries = [
  "2026-02-03",
  [createEntryOf("2602.00003", haze), createEntryOf("2602.00004", songs)],
];

describe("Related papers", () => {
  test("share the words of title and abstract, and were known that day", () => {
    expect(relate([first, second])).toEqual({
      "2602.00001": [],
      "2602.00002": [],
      "2602.00003": ["2602.00001"],
      "2602.00004": ["2602.00002"],
    });
  });

  test("stay as they are when a later day is added, or lists a paper again", () => {
    const third: DayEntries = [
      "2026-02-04",
      [createEntryOf("2602.00005", splats), createEntryOf("2602.00001", chants, "Another title")],
    ];
    expect(relate([first, second, third])).toMatchObject(relate([first, second]));
    const days = createDaysOf([first, second, third]);
    const haze = days.get("2026-02-03")?.papers[0];
    expect(haze && createRelatedFinder(days)(haze)).toEqual([
      {
        id: "2602.00001",
        title: splats,
        date: "2026-02-02",
        words: ["gaussian", "scenes", "splatting"],
      },
    ]);
  });

  test("name the same words whatever was asked for before", () => {
    const list = (asked: readonly string[]) => {
      const days = createDaysOf([first, second]);
      const find = createRelatedFinder(days);
      const papers = [...days.values()].flatMap((day) => day.papers);
      return new Map(asked.map((id) => [id, papers.filter((paper) => paper.id === id).map(find)]));
    };
    const alone = list(["2602.00004"]).get("2602.00004");
    expect(alone?.[0]?.[0]?.words).toEqual(["chants", "medieval", "neural"]);
    expect(list(["2602.00001", "2602.00003", "2602.00004"]).get("2602.00004")).toEqual(alone);
  });

  test("name three of the words that they share, of kindred words one", () => {
    const days = createDaysOf([
      [
        "2026-02-02",
        [
          createEntryOf("2602.00001", "Keypoints of birds: keypoint tracks over lakes"),
          createEntryOf("2602.00003", chants),
        ],
      ],
      ["2026-02-03", [createEntryOf("2602.00002", "Keypoints and a keypoint of birds, tracks near lakes")]],
    ]);
    const paper = days.get("2026-02-03")?.papers[0];
    const words = paper && createRelatedFinder(days)(paper)[0]?.words;
    expect(words).toHaveLength(3);
    expect(words?.filter((word) => word.startsWith("keypoint"))).toHaveLength(1);
  });

  test("are none where no paper shares three words, and where a paper has none", () => {
    const entries = ["", "扩散模型", "Diffusion", "$$ \\alpha $$"].map((text, place) =>
      createEntryOf(`2602.0000${place}`, text),
    );
    expect(Object.values(relate([["2026-02-02", entries]])).flat()).toEqual([]);
  });

  test("are sought among the newest ten thousand papers, whole days of them", () => {
    const listed = Array.from(
      { length: 4 },
      (_, day): DayEntries => [
        `2026-02-0${day + 1}`,
        Array.from({ length: 4_000 }, (_, place) =>
          createEntry({ arxivId: `260${day + 1}.${10_000 + place}` }),
        ),
      ],
    );
    const compared = listComparedDays(createDaysOf(listed), "2026-02-04").map(({ date }) => date);
    expect(compared).toEqual(["2026-02-04", "2026-02-03", "2026-02-02"]);
  });

  test("of the shipped digests are of the same kind", () => {
    const { days, papers } = loadLibrary("tests/content");
    const find = createRelatedFinder(days);
    const titles = [...papers.values()].map(
      (paper) => [paper.title, find(paper).map(({ title }) => title)] as const,
    );
    const splatting = titles.find(([title]) => title.startsWith("WaterClear-GS"))?.[1];
    expect(splatting).toContain("MS-GS: Multi-Appearance Sparse-View 3D Gaussian Splatting in the Wild");
    for (const [title, related] of titles) {
      expect(related.length).toBeLessThanOrEqual(5);
      expect(related).not.toContain(title);
    }
  });
});
