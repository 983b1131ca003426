// Papers in packs lose no letter of their pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findPack, type Pack } from "@/lib/site/packs";
import { exportFolder, packedFolder } from "@/tests/export-folder";

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

function readCounts(): Record<string, number> {
  const [, packs = ""] = / data-packs="([^"]*)"/.exec(read(packedFolder, "404.html")) ?? [];
  return JSON.parse(packs.replaceAll("&quot;", '"'));
}

test("Each paper that is no page any more appears in its pack, with all that its page holds beside the template", () => {
  const papers = readdirSync(path.join(exportFolder, "papers"));
  const packed = papers.filter((id) => !existsSync(path.join(packedFolder, "papers", id)));
  // 36 of 22 September, 10 of 29 December, 10 of 28 January; the other 89 are of the newest month.
  expect([papers.length, packed.length]).toEqual([145, 56]);
  const counts = readCounts();
  const templates = packed.map((id) => {
    const file = path.join(packedFolder, findPack(id, counts) ?? "");
    const pack: Pack = JSON.parse(gunzipSync(readFileSync(file)).toString());
    const [head = "", content = ""] = pack.papers[id] ?? [];
    const page = read(exportFolder, `papers/${id}/index.html`);
    expect(head, id).toContain(`<link rel="canonical" href="http://localhost:3000/papers/${id}/"/>`);
    expect(page.split(head), id).toHaveLength(2);
    expect(page.split(content), id).toHaveLength(2);
    return page.replace(head, () => "").replace(content, () => "");
  });
  expect(new Set(templates).size).toBe(1);
});

test("Packs are few files, a sitemap names pages alone, and the site without packs names none", () => {
  const packs = ["2509-0.pack", "2509-1.pack", "2512-0.pack", "2601-0.pack"];
  expect(readdirSync(path.join(packedFolder, "packs")).sort()).toEqual(packs);
  expect(read(packedFolder, "sitemap.xml")).toContain("/papers/2602.20205/");
  expect(read(packedFolder, "sitemap.xml")).not.toContain("/papers/2509.");
  expect(existsSync(path.join(exportFolder, "packs"))).toBe(false);
  expect(read(exportFolder, "404.html")).not.toContain("once-missing");
});
