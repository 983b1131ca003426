// What is the outline of a text? Images hold outlines, so that they look alike whatever fonts a machine has.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Blob, Face, Font, shape, Buffer as TextBuffer, Variation } from "harfbuzzjs";
import { decompress } from "wawoff2";
import { z } from "zod";

/** A text in one line, in units of its size: its glyphs from the left, on a baseline at 0, and its width. */
export type Outline = { readonly glyphs: readonly Glyph[]; readonly width: number };
/** Data of an SVG path whose y grows upwards, where it begins, and its scale. */
type Glyph = { readonly path: string; readonly x: number; readonly scale: number };

export type Weight = 400 | 600;

/** A part of the typeface with the characters that it holds. */
type Slice = { readonly file: string; readonly ranges: readonly (readonly [first: number, last: number])[] };
type OpenFont = { readonly font: Font; readonly unitsPerEm: number };
type Run = { readonly file: string; text: string };

const typeface = path.dirname(
  createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/unicode.json"),
);
const fonts = new Map<string, OpenFont>();
let slices: readonly Slice[] | undefined;

/** Outline a text in one line. Characters that the typeface does not have, such as Arabic letters, are left out. */
export async function outline(text: string, weight: Weight): Promise<Outline> {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { file, text: ofRun } of splitRuns(text)) {
    const { font, unitsPerEm } = await openFont(file, weight);
    const scale = 1 / unitsPerEm;
    const buffer = new TextBuffer();
    buffer.addText(ofRun);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [place, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      if (glyph === 0) continue;
      const { xAdvance = 0, xOffset = 0 } = positions[place] ?? {};
      glyphs.push({ path: font.glyphToPath(glyph), x: width + xOffset * scale, scale });
      width += xAdvance * scale;
    }
  }
  return { glyphs, width };
}

/** Split a text where its characters lie in another part of the typeface. */
function splitRuns(text: string): Run[] {
  slices ??= readSlices();
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const slice = slices.find(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last));
    if (!slice) continue;
    const run = runs.at(-1);
    if (run?.file === slice.file) run.text += character;
    else runs.push({ file: slice.file, text: character });
  }
  return runs;
}

/** Read which characters each file holds: `"[4]": "U+1f1e9-1f1f5,U+1f21a"`, `"latin": "U+0000-00FF"`. Letters come first. */
function readSlices(): Slice[] {
  const ranges = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(path.join(typeface, "unicode.json"), "utf8")));
  return Object.entries(ranges)
    .sort(([a], [b]) => Number(a.startsWith("[")) - Number(b.startsWith("[")))
    .map(([name, list]) => ({
      file: `noto-sans-sc-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`,
      ranges: list.split(",").map((range) => {
        const [first = "", last = first] = range.replace("U+", "").split("-");
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      }),
    }));
}

async function openFont(file: string, weight: Weight): Promise<OpenFont> {
  const name = `${file} ${weight}`;
  const known = fonts.get(name);
  if (known) return known;
  const bytes = await decompress(readFileSync(path.join(typeface, "files", file)));
  const face = new Face(new Blob(bytes));
  const opened = { font: new Font(face), unitsPerEm: face.upem };
  opened.font.setVariations([new Variation("wght", weight)]);
  fonts.set(name, opened);
  return opened;
}
