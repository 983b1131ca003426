import { describe, expect, test, vi } from "vitest";
import { readReferenceFile } from "@/lib/citation/read-reference-file";

const refused = (reason: string) => ({ kind: "refused", papers: [], faults: [{ line: 1, reason }] });
const entry = "@misc{a, title = {Größe}}";
const papers = [{ title: "Größe", text: "" }];

describe("A file", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(entry)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${entry}`)],
    ["UTF-16", Buffer.from(`\ufeff${entry}`, "utf16le")],
    ["Windows' own encoding", Buffer.from(entry, "latin1")],
  ])("is read from %s", async (_, bytes) => {
    expect(await readReferenceFile(new File([new Uint8Array(bytes)], "a.bib"))).toEqual({
      kind: "bibtex",
      papers,
      faults: [],
    });
  });

  test("is UTF-8 wherever the beginning that is looked at ends", async () => {
    for (const shift of ["", "a", "ab"]) {
      const text = `${shift}${"扩".repeat(9_000)} ${entry}`;
      const { kind, papers: read } = await readReferenceFile(new File([text], "a.txt"));
      expect(kind).toBe("text");
      expect(read[0]?.text).toContain("扩 @misc{a, title = {Größe}}");
    }
  });

  test("of 50 MB is refused before it is read", async () => {
    const file = new File(["x"], "a.bib");
    Object.defineProperty(file, "size", { value: 50_000_000 });
    const reads = [vi.spyOn(file, "arrayBuffer"), vi.spyOn(file, "slice"), vi.spyOn(file, "text")];
    expect(await readReferenceFile(file)).toEqual(refused("too-large"));
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  test.each([
    ["pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"],
    ["archive", "PK\x03\x04\x14\0\x06\0"],
    ["archive", "\x1f\x8b\x08\0\0\0"],
    ["archive", "7z\xbc\xaf\x27\x1c"],
    ["html", "\n<html lang='en'>"],
    ["unknown-format", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    ["unknown-format", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
  ])("of another format (%s) is refused by its beginning", async (reason, beginning) => {
    const file = new File([Buffer.from(beginning, "latin1"), "x".repeat(100_000)], "library.bib");
    const read = vi.spyOn(file, "arrayBuffer");
    expect(await readReferenceFile(file)).toEqual(refused(reason));
    expect(read).not.toHaveBeenCalled();
  });

  test("without anything is reported as such", async () => {
    expect(await readReferenceFile(new File([], "a.bib"))).toEqual(refused("empty"));
  });
});
