import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPages } from "@/lib/export/hash-pages";
import { getLibrary, loadForBuild, loadLibrary } from "@/lib/library/load";

let folder: string;
const started = process.cwd();
const write = (name: string, text: string) => writeFileSync(path.join("digests", name), text);
const writeDigest = (title: string) =>
  `### [1] [${title}](https://arxiv.org/abs/2602.00001)\n*Ada Lovelace*\n\nMain category: cs.CV\n\nTL;DR: Short.\n`;
const describeSite = (title: string) =>
  JSON.stringify({ title, description: { en: "Papers", zh: "论文" }, defaultLanguage: "en" });

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-snapshot-"));
  cpSync(path.join("lib", "digest"), path.join(folder, "lib", "digest"), { recursive: true });
  process.chdir(folder);
  mkdirSync("digests/one", { recursive: true });
  write("one/2026-02-25.md", writeDigest("Before"));
  write("site.json", describeSite("Site before"));
  write("one/source.json", JSON.stringify({ name: "Source before", language: "en" }));
  vi.stubEnv("CONTENT_DIR", "digests");
  // Set by a build, and taken away again.
  vi.stubEnv("CONTENT_SNAPSHOT", undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  process.chdir(started);
  rmSync(folder, { recursive: true });
});

/** Change all that a library is loaded from. */
function changeContent(): void {
  write("one/2026-02-25.md", writeDigest("After"));
  write("one/2026-02-26.md", writeDigest("Later"));
  write("site.json", describeSite("Site after"));
  write("one/source.json", JSON.stringify({ name: "Source after", language: "en" }));
}

describe("What changes once a build has read its content", () => {
  test("is seen by no process of the build, which get the same library", () => {
    const library = loadForBuild("snapshot.json");
    changeContent();
    // Loaded once a process, and here for the first time.
    expect(getLibrary()).toEqual(library);
    expect([...getLibrary().papers.values()].map(({ title }) => title)).toEqual(["Before"]);
    expect(getLibrary().site.title).toBe("Site before");
    expect(getLibrary().sources.get("one")?.name).toBe("Source before");
  });

  test("is other than what the pages are known by, so that the next build renders it", () => {
    const library = loadLibrary("digests");
    const before = hashPages(library);
    changeContent();
    expect(hashPages(library)).toEqual(before);
    expect(library.hashes).toEqual(
      new Map([
        ["digests/one/2026-02-25.md", createHash("sha256").update(writeDigest("Before")).digest("hex")],
      ]),
    );
    expect(hashPages(loadLibrary("digests")).get("/digests/2026-02-25/")).not.toBe(
      before.get("/digests/2026-02-25/"),
    );
  });
});

test("A snapshot that cannot be written ends the build", () => {
  mkdirSync(".cache");
  writeFileSync(".cache/digests", "a file in the folder's place");
  expect(() => loadForBuild("snapshot.json")).toThrow(/EEXIST|ENOTDIR/);
});

describe("A library that was loaded before its content changed", () => {
  const titles = () => [...getLibrary().papers.values()].map(({ title }) => title);

  test.each([
    ["again while pages are edited", "development", ["Later"]],
    ["no more in another process", "test", ["Before"]],
  ])("is loaded %s", (_, mode, later) => {
    vi.stubEnv("NODE_ENV", "development");
    // An editor's lock leads nowhere.
    if (process.platform !== "win32") symlinkSync("nowhere", path.join("digests", "one", ".#2026-02-25.md"));
    expect(titles()).toEqual(["Before"]);
    vi.stubEnv("NODE_ENV", mode);
    changeContent();
    utimesSync(path.join("digests", "one", "2026-02-25.md"), 1, 1);
    expect(titles()).toEqual(later);
  });
});
