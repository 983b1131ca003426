import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { drawCard } from "@/lib/export/cards/draw-card";
import { outline } from "@/lib/export/cards/outlines";
import { exportCards } from "@/lib/export/export-cards";
import type { KnownParts } from "@/lib/export/export-state";
import { createValueHasher } from "@/lib/export/hash-pages";
import { createKeeper } from "@/lib/export/keep-parts";
import type { CardTexts } from "@/lib/site/card";
import { strings } from "@/lib/site/strings";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";

const texts: CardTexts = {
  site: "arXiv CV Digest",
  heading: "2026年2月25日星期三",
  subheading: "107 篇论文",
  bars: [
    { label: "cs.CV", count: 60 },
    { label: "cs.LG", count: 47 },
  ],
  footer: "gaussian splatting",
};

/** Read which rows and columns of an image hold anything but its background. */
async function readInk(image: Buffer) {
  const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number) => {
    const place = (y * info.width + x) * info.channels;
    return data.readUIntBE(place, 3) < 0xf0f0f0 && x >= 20;
  };
  const inked = Array.from({ length: info.height }, (_, y) => y).flatMap((y) =>
    Array.from({ length: info.width }, (_, x) => x).filter((x) => isInk(x, y)),
  );
  return { right: inked.reduce((most, x) => Math.max(most, x), 0), count: inked.length };
}

describe("An image", () => {
  test("is a PNG of the size that services ask for, in at most 60 kB, the same each time", async () => {
    const image = await drawCard(texts);
    expect(await sharp(image).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(image.length).toBeLessThanOrEqual(60_000);
    expect((await drawCard(texts)).equals(image)).toBe(true);
    expect((await drawCard({ ...texts, heading: "2026年2月26日星期四" })).equals(image)).toBe(false);
  });

  test.each([
    ["long", "A title that goes on and on ".repeat(40)],
    ["Chinese", "视觉".repeat(200)],
    ["hostile", '<script>alert(1)</script> & "quotes" ]]> \u0000 \ud800'],
  ])("keeps a %s text within its margin", async (_, text) => {
    const image = await drawCard({
      ...{ site: text, heading: text, subheading: text, footer: text },
      bars: [{ label: text, count: 1_000_000 }],
    });
    const { right, count } = await readInk(image);
    expect(right).toBeLessThanOrEqual(1_160);
    expect(count).toBeGreaterThan(10_000);
    expect(image.length).toBeLessThanOrEqual(60_000);
  });
});

describe("The outline of a text", () => {
  test("has every character of the interface, in both languages", async () => {
    const characters = new Set(Object.values(strings).flatMap(({ en, zh }) => [...en, ...zh]));
    const missing: string[] = [];
    for (const character of characters) {
      if ((await outline(character, 400)).glyphs.length === 0) missing.push(character);
    }
    expect(missing).toEqual([]);
  });

  test("leaves out what the typeface does not have, and nothing beside it", async () => {
    expect((await outline("日本", 600)).glyphs).toHaveLength(2);
    expect((await outline("a日b", 600)).glyphs).toHaveLength(3);
    expect((await outline("سلام", 600)).glyphs).toHaveLength(0);
    expect((await outline("", 400)).width).toBe(0);
  });

  test("is as wide as its letters, wider where they are bold", async () => {
    const { width } = await outline("日", 400);
    expect(width).toBeCloseTo(1, 5);
    expect((await outline("Wide", 600)).width).toBeGreaterThan((await outline("Wide", 400)).width);
  });
});

describe("Images of an export", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-cards-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const list = (name: string) => readdirSync(path.join(folder, name, "cards")).sort();

  test("are drawn where they show something new, and are else the files of the last one", async () => {
    const digest = createDigest({ entries: [createEntry()] });
    const first = createLibrary([digest]);
    const write = async (library: typeof first, fresh: string, known: KnownParts, last: string) => {
      const keeper = createKeeper({ known, last: path.join(folder, last), fresh: path.join(folder, fresh) });
      await exportCards(library, createValueHasher(library), keeper);
      return keeper.list();
    };
    const { parts } = await write(first, "one", {}, "none");
    expect(list("one").map((file) => file.replace(/\.\w+\.png$/, ""))).toEqual([
      "2026-02-25",
      "category-cs.CV",
      "site",
    ]);
    const second = createLibrary([
      digest,
      createDigest({
        date: "2026-02-26",
        file: "content/one/2026-02-26.md",
        entries: [createEntry({ arxivId: "2602.00002" })],
      }),
    ]);
    const { kept } = await write(second, "two", parts, "one");
    expect(list("two")).toEqual([expect.stringMatching(/^2026-02-26\./)]);
    expect(kept.map((file) => path.basename(file)).sort()).toEqual(list("one"));
  });
});
