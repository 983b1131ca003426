import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { createSlug } from "@/lib/library/site-search";

const folder = mkdtempSync(path.join(tmpdir(), "digest-searches-"));
afterAll(() => rmSync(folder, { recursive: true }));

const site = { title: "Papers", description: { en: "Papers.", zh: "论文。" }, defaultLanguage: "en" };

/** Load a site with searches; returns what it has of them, and what is said of its settings. */
function load(searches: unknown) {
  writeFileSync(path.join(folder, "site.json"), JSON.stringify({ ...site, searches }));
  const { site: loaded, messages } = loadLibrary(folder);
  return { searches: loaded.searches, said: messages.map(({ actual }) => actual) };
}

describe("Searches in site.json", () => {
  test("are queries of the search language, each with a name", () => {
    const searches = [
      { name: "Splatting", query: '"gaussian splatting" -survey' },
      { name: "三维重建", query: "三维重建 cat:cs.CV" },
    ];
    expect(load(searches)).toEqual({ searches, said: [] });
  });

  test.each([
    [
      "autor:he",
      '"autor:" is no field of the search; write title:, author:, id:, cat:, source:, date: or has:',
    ],
    ["cat:, nerf", '"cat:," is no value of its field; write it as in cat:cs.CV, date:2026-02 or has:code'],
    ['"gaussian', '""gaussian" opens a quotation that does not close'],
    ["-survey", '"-survey" says only what papers may not hold; name something that they shall hold'],
    [
      "date:2026-03..2026-02 nerf",
      '"date:2026-03..2026-02" ends before it begins; write the earlier date first',
    ],
    ["cat:", '"cat:" asks for nothing; write a word'],
    ["", '"" asks for nothing; write a word'],
    ["nerf ".repeat(100), "is beyond the 400 characters that are read; shorten the query"],
    ["nerf is:unread", '"nerf is:unread" asks what a reader kept or read, which the site does not know'],
    ["nerf -is:kept", "which the site does not know; leave out"],
  ])("that ask %j are refused, with the place and what to do", (query, message) => {
    const { searches, said } = load([
      { name: "Good", query: "nerf" },
      { name: "Bad", query },
    ]);
    expect(searches).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(message);
    expect(said[0]).toContain("at searches[1].query");
  });

  test.each([
    [
      "have the same address",
      ["3D Splatting", "3d  splatting!"],
      '"3d  splatting!" has the same address, 3d-splatting.xml',
    ],
    ["have no letter in their names", ["Good", "!?"], '"!?" has no letter or digit to make an address of'],
    ["have no name", ["Good", " "], "at searches[1].name"],
  ])("that %s are refused", (_, names, message) => {
    const { said } = load(names.map((name) => ({ name, query: "nerf" })));
    expect(said[0]).toContain(message);
    expect(said[0]).toContain("at searches[1].name");
  });

  test("name addresses in lower case, whatever the script", () => {
    expect(["3D & Splatting", "三维重建（新）", "../../Étude", "ＡＢ"].map(createSlug)).toEqual([
      "3d-splatting",
      "三维重建-新",
      "étude",
      "ab",
    ]);
  });
});
