import { describe, expect, test } from "vitest";
import { readManifest } from "@/lib/interest/manifest";
import { createPieces, getPaperText } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createPaper } from "@/tests/search/papers";

/** Write papers; returns the manifest's pieces and the papers of those that were made. */
function write(papers: readonly Paper[]) {
  const made: Record<string, string[]> = {};
  const { name, content } = createPieces(papers, (piece, ofPiece, create) => {
    made[piece] = ofPiece.map(({ id }) => id);
    const { result, files } = create();
    expect(files.map((file) => file.name)).toEqual([result.file]);
    return result;
  });
  const read = readManifest(new TextDecoder().decode(content));
  if (!read.isReadable) throw new Error(read.reason);
  return { name, pieces: read.manifest.pieces, made };
}

function createMonth(month: string, count: number, day = "10"): Paper[] {
  return Array.from({ length: count }, (_, place) =>
    createPaper({
      id: `${month.slice(2).replace("-", "")}.${String(place + 1).padStart(5, "0")}`,
      firstSeen: `${month}-${day}`,
    }),
  );
}

describe("The vectors of a site", () => {
  test("are pieces of a month, newest first, with the days of their papers", () => {
    const { name, pieces, made } = write([...createMonth("2026-02", 3), ...createMonth("2026-01", 502)]);
    expect(name).toBe("interest.json");
    expect(pieces).toEqual([
      {
        file: expect.stringMatching(/^interest-2026-02-1\.[0-9a-f]{16}\.bin$/),
        count: 3,
        from: "2026-02-10",
        to: "2026-02-10",
      },
      {
        file: expect.stringMatching(/^interest-2026-01-2\./),
        count: 2,
        from: "2026-01-10",
        to: "2026-01-10",
      },
      {
        file: expect.stringMatching(/^interest-2026-01-1\./),
        count: 500,
        from: "2026-01-10",
        to: "2026-01-10",
      },
    ]);
    expect(made["interest-2026-01-2"]).toEqual(["2601.00501", "2601.00502"]);
  });

  test("of one more day are a new last piece of its month, whatever the order of papers", () => {
    const before = [...createMonth("2026-01", 502), ...createMonth("2026-02", 600)];
    const nextDay = createPaper({ id: "2602.09999", firstSeen: "2026-02-11" });
    const first = write(before).pieces.map(({ file }) => file);
    const second = write([nextDay, ...before.toReversed()]).pieces.map(({ file }) => file);
    expect(second.slice(1)).toEqual(first.slice(1));
    expect(second[0]).not.toBe(first[0]);
  });
});

describe("A paper is known by", () => {
  const english = { kind: "abstract", language: "en", source: "We splat scenes." } as const;
  const chinese = { kind: "abstract", language: "zh", source: "我们重建场景。" } as const;
  const summary = { kind: "tldr", language: "zh", source: "重建" } as const;

  test.each([
    ["its abstract alone, where it has one in English", [summary, chinese, english], "We splat scenes."],
    ["what else there is in English", [summary, { ...english, kind: "tldr" as const }], "We splat scenes."],
    ["all that there is in Chinese, where nothing is in English", [summary, chinese], "我们重建场景。\n重建"],
    ["its title alone, where it has no text", [{ ...english, source: " " }], ""],
  ])("%s", (_, sections, text) => {
    expect(getPaperText(createPaper({ title: "Splats", sections })).text).toBe(text);
  });

  test("no text that a generator spoiled", () => {
    const flags = [{ flag: "refusal" as const, section: 0 }];
    const paper = createPaper({ sections: [{ ...english, kind: "tldr" }, chinese], flags });
    expect(getPaperText(paper).text).toBe("我们重建场景。");
  });
});
