import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "@/lib/digest/diagnostics";
import { loadDigests } from "@/lib/library/load";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-faults-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Read a file that `create` made, and return the rules that it broke. */
function rulesFor(create: (file: string) => void): string[] {
  const file = path.join(folder, "2026-02-25.md");
  create(file);
  const messages: Message[] = [];
  const digests = loadDigests([file], messages);
  expect(digests.flatMap(({ entries }) => entries)).toEqual([]);
  return messages.map(({ rule }) => rule);
}

describe("Reading a digest says so of", () => {
  test("a file that vanished", () => {
    expect(rulesFor(() => {})).toEqual(["unreadable-file"]);
  });

  test("a folder under a digest's name", () => {
    expect(rulesFor((file) => mkdirSync(file))).toEqual(["unreadable-file"]);
  });

  test("a link, wherever it leads", () => {
    expect(rulesFor((file) => symlinkSync("/etc/hostname", file))).toEqual(["unreadable-file"]);
    expect(rulesFor((file) => symlinkSync(file, `${file}.loop`))).toContain("unreadable-file");
  });

  test("a file of 200 MB, without reading it", () => {
    const large = (file: string) => {
      writeFileSync(file, "");
      truncateSync(file, 200_000_000);
    };
    expect(rulesFor(large)).toEqual(["too-large"]);
  });

  test("an empty file", () => {
    expect(rulesFor((file) => writeFileSync(file, ""))).toEqual(["empty-file"]);
  });

  test("a binary file", () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, place) => (place * 7919) % 256);
    expect(rulesFor((file) => writeFileSync(file, bytes))).toEqual(["unknown-encoding"]);
  });

  test("bytes that are not UTF-8", () => {
    const file = path.join(folder, "2026-02-25.md");
    const entry = "### [1] [A title](https://arxiv.org/abs/2602.00001)\n*Ada*\n\nTL;DR: ";
    writeFileSync(file, Buffer.concat([Buffer.from(entry), Buffer.from([0xff, 0xfe, 0x80, 0x0a])]));
    const messages: Message[] = [];
    expect(loadDigests([file], messages)[0]?.entries).toHaveLength(1);
    expect(messages.map(({ rule }) => rule)).toContain("invalid-utf8");
  });
});
