import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findSameBuild, forgetBuild, hashInputs, recordBuild } from "@/lib/export/last-build";

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-last-build-"));
  mkdirSync(at("content", "one"), { recursive: true });
  writeFileSync(at("content", "one", "2026-02-25.md"), "a");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("Any change of the code, or of a file of the content folder, is another build", () => {
  const first = hashInputs(() => "code", at("content"));
  expect(hashInputs(() => "code", at("content"))).toBe(first);
  expect(hashInputs(() => "other", at("content"))).not.toBe(first);
  const hashes = new Set([first]);
  const change = (run: () => void) => {
    run();
    hashes.add(hashInputs(() => "code", at("content")));
  };
  change(() => writeFileSync(at("content", "one", "2026-02-25.md"), "b"));
  change(() => writeFileSync(at("content", "one", "2026-02-26.md"), "b"));
  change(() => rmSync(at("content", "one", "2026-02-25.md")));
  change(() => writeFileSync(at("content", "site.json"), "{}"));
  expect(hashes).not.toContain(undefined);
  expect(hashes.size).toBe(5);
});

test("A folder that is not there, or that holds a link, has no hash", () => {
  expect(hashInputs(() => "code", at("none"))).toBeUndefined();
  symlinkSync(at("content", "one"), at("content", "two"));
  expect(hashInputs(() => "code", at("content"))).toBeUndefined();
});

test("A build is known by its record until it is forgotten, damaged or made from something else", () => {
  const file = at("last-build.json");
  const record = { inputs: "a", report: "words", size: "much", pages: 3 };
  expect(findSameBuild(file, "a", "2026-02-25")).toBeUndefined();
  recordBuild(file, record);
  expect(findSameBuild(file, "a", "2026-02-25")).toEqual(record);
  expect(findSameBuild(file, "b", "2026-02-25")).toBeUndefined();
  expect(findSameBuild(file, undefined, "2026-02-25")).toBeUndefined();
  writeFileSync(file, '{"inputs":"a"');
  expect(findSameBuild(file, "a", "2026-02-25")).toBeUndefined();
  recordBuild(file, record);
  forgetBuild(file);
  expect(findSameBuild(file, "a", "2026-02-25")).toBeUndefined();
});

test("A build whose digests lay in the future is known on its day alone", () => {
  const file = at("last-build.json");
  recordBuild(file, { inputs: "a", today: "2026-02-25", report: "", size: "", pages: 3 });
  expect(findSameBuild(file, "a", "2026-02-25")).toBeDefined();
  expect(findSameBuild(file, "a", "2026-02-26")).toBeUndefined();
});
