import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseFile } from "@/lib/digest/parse";
import { loadLibrary } from "@/lib/library/load";
import { openParseCache } from "@/lib/library/parse-cache";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-cache-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function load() {
  const { digests, messages } = loadLibrary("tests/content", openParseCache(path.join(folder, "cache")));
  return { digests, messages };
}

function listCache(): string[] {
  return readdirSync(path.join(folder, "cache")).sort();
}

describe("A library loaded through the cache", () => {
  test("equals one that is parsed, the first time and the second", () => {
    const { digests, messages } = loadLibrary("tests/content");
    expect(load()).toEqual({ digests, messages });
    expect(listCache()).toHaveLength(digests.length);
    expect(load()).toEqual({ digests, messages });
  });

  test("survives damage to every file of the cache", () => {
    const parsed = load();
    const damages = [
      () => "",
      () => "not a record",
      (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
      (bytes: Buffer) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 1),
      (bytes: Buffer) => bytes.fill(0, 0, 1),
    ];
    for (const [place, name] of listCache().entries()) {
      const file = path.join(folder, "cache", name);
      const damage = damages[place % damages.length];
      writeFileSync(file, damage?.(readFileSync(file)) ?? "");
    }
    expect(load()).toEqual(parsed);
    expect(load()).toEqual(parsed);
  });

  test("loads where the cache cannot be written", () => {
    writeFileSync(path.join(folder, "cache"), "a file in the folder's place");
    expect(load().digests).toHaveLength(5);
  });
});

describe("openParseCache", () => {
  const file = "content/one/2026-02-25.md";
  const text = "### [1] [A title](https://arxiv.org/abs/2602.00001)\n*Ada Lovelace*\n";
  const hash = "1f";

  test("distinguishes texts, paths and parsers", () => {
    const parser = path.join(folder, "parser");
    mkdirSync(parser);
    writeFileSync(path.join(parser, "parse.ts"), "one");
    const cache = openParseCache(folder, parser);
    cache.set(hash, file, parseFile(text, file));
    expect(cache.get(hash, file)).toEqual(parseFile(text, file));
    expect(cache.get("2e", file)).toBeUndefined();
    expect(cache.get(hash, "content/two/2026-02-25.md")).toBeUndefined();
    writeFileSync(path.join(parser, "parse.ts"), "two");
    expect(openParseCache(folder, parser).get(hash, file)).toBeUndefined();
  });

  test("prunes what a load did not use", () => {
    const cache = openParseCache(folder);
    cache.set(hash, file, parseFile(text, file));
    openParseCache(folder).prune();
    expect(cache.get(hash, file)).toBeUndefined();
  });
});
