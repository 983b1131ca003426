import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compressExport } from "@/lib/export/compress";

const page = "A paper of many words. ".repeat(100);
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "digest-compress-"));
  for (const name of ["last", "fresh"]) mkdirSync(inProject(name));
});

afterEach(() => rmSync(project, { recursive: true }));

function inProject(...names: readonly string[]): string {
  return path.join(project, ...names);
}

function inode(...names: readonly string[]): number {
  return statSync(inProject(...names)).ino;
}

describe("Compressing an export", () => {
  test("puts Brotli and gzip beside each text, and nothing beside the rest", async () => {
    for (const name of ["index.html", "app.js", "feed.xml", "font.woff2", "icon.png", "app.js.map"]) {
      writeFileSync(inProject("fresh", name), page);
    }
    writeFileSync(inProject("fresh", "robots.txt"), "short");
    await compressExport(inProject("fresh"), inProject("missing"));
    const made = readdirSync(inProject("fresh")).filter((file) => /\.(?:br|gz)$/.test(file));
    const texts = ["app.js", "feed.xml", "index.html"];
    expect(made.sort()).toEqual(texts.flatMap((name) => [`${name}.br`, `${name}.gz`]));
    for (const name of texts) {
      expect(brotliDecompressSync(readFileSync(inProject("fresh", `${name}.br`))).toString()).toBe(page);
      expect(gunzipSync(readFileSync(inProject("fresh", `${name}.gz`))).toString()).toBe(page);
    }
  });

  test("links what the last export has of the same file, and compresses a changed one anew", async () => {
    for (const name of ["kept.html", "changed.html"]) writeFileSync(inProject("last", name), page);
    await compressExport(inProject("last"), inProject("missing"));
    linkSync(inProject("last", "kept.html"), inProject("fresh", "kept.html"));
    writeFileSync(inProject("fresh", "changed.html"), page.toUpperCase());
    await compressExport(inProject("fresh"), inProject("last"));
    for (const form of ["br", "gz"]) {
      expect(inode("fresh", `kept.html.${form}`)).toBe(inode("last", `kept.html.${form}`));
      expect(inode("fresh", `changed.html.${form}`)).not.toBe(inode("last", `changed.html.${form}`));
    }
    expect(gunzipSync(readFileSync(inProject("fresh", "changed.html.gz"))).toString()).toBe(
      page.toUpperCase(),
    );
  });

  test("compresses a linked file where the last export was not compressed", async () => {
    writeFileSync(inProject("last", "index.html"), page);
    linkSync(inProject("last", "index.html"), inProject("fresh", "index.html"));
    await compressExport(inProject("fresh"), inProject("last"));
    expect(gunzipSync(readFileSync(inProject("fresh", "index.html.gz"))).toString()).toBe(page);
    expect(readdirSync(inProject("last"))).toEqual(["index.html"]);
  });
});
