import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Root } from "hast";
import sharp from "sharp";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { examples } from "@/tests/e2e/pages";
import { exportFolder } from "@/tests/export-folder";
import { readXml } from "@/tests/site/read-xml";
import { readPages } from "./pages";

const site = "http://localhost:3000";

type Head = {
  /** By property or name. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly feeds: readonly { readonly type: string; readonly href: string; readonly title: string }[];
};

/** Read the head of a page as those do that show links and follow feeds: by an HTML parser, without scripts. */
function readHead(tree: Root): Head {
  const tags = new Map<string, string[]>();
  const feeds: Head["feeds"][number][] = [];
  visit(tree, "element", ({ tagName, properties }) => {
    const { property, name, content, rel, type, href, title } = properties;
    for (const key of tagName === "meta" ? [property, name] : []) {
      if (key) tags.set(String(key), [...(tags.get(String(key)) ?? []), String(content)]);
    }
    if (tagName === "link" && [rel].flat().includes("alternate")) {
      feeds.push({ type: String(type), href: String(href), title: String(title ?? "") });
    }
  });
  return { tags, feeds };
}

const heads = new Map(readPages().map(({ path: address, tree }) => [address, readHead(tree)]));

function getHead(address: string): Head {
  const head = heads.get(address);
  if (!head) throw new Error(`no page ${address}`);
  return head;
}

/** Return the file of an absolute address, which must be of the site. */
function fileOf(address: string): string {
  expect(address.startsWith(`${site}/`), address).toBe(true);
  const name = decodeURIComponent(address.slice(site.length));
  return path.join(exportFolder, name.endsWith("/") ? `${name}index.html` : name);
}

/** The kinds of pages with an address of their own. */
const shared = Object.entries(examples).filter(([kind]) => kind !== "not-found" && kind !== "library");

describe("Who shows a link", () => {
  test.each(shared)("finds a face for the %s", async (_, address) => {
    const { tags } = getHead(address.replace(/\?.*/, ""));
    for (const name of ["og:title", "og:description", "og:url", "og:type", "og:image", "og:image:alt"]) {
      expect(tags.get(name), name).toHaveLength(1);
      expect(tags.get(name)?.[0], name).not.toBe("");
    }
    expect(tags.get("og:site_name")).toEqual(["arXiv CV Digest"]);
    expect(tags.get("og:locale")).toEqual(["zh_CN"]);
    expect(tags.get("twitter:card")).toEqual(["summary_large_image"]);
    const [image = ""] = tags.get("og:image") ?? [];
    const { width, height, format } = await sharp(fileOf(image)).metadata();
    expect([format, `${width}`, `${height}`]).toEqual(["png", "1200", "630"]);
    expect(readFileSync(fileOf(image)).length).toBeLessThanOrEqual(60_000);
  });

  test("finds on every page what its tags name", () => {
    for (const [address, { tags }] of heads) {
      for (const name of ["og:image", "og:url"]) {
        for (const url of tags.get(name) ?? [])
          expect(existsSync(fileOf(url)), `${address} ${url}`).toBe(true);
      }
    }
  });

  test("learns what a day is about, and sees a paper's category", () => {
    const [description = ""] = getHead("/digests/2026-02-25/").tags.get("og:description") ?? [];
    expect(description).toMatch(/^\d+ 篇论文：cs\.CV \d+/);
    expect(description).toContain("其中有：");
    const [ofPaper = ""] = getHead("/papers/2602.20205/").tags.get("og:image") ?? [];
    expect(ofPaper).toMatch(/\/cards\/category-cs\.CV\.\w+\.png$/);
    expect(getHead("/categories/cs.CV/").tags.get("og:image")).toEqual([ofPaper]);
    expect(getHead("/digests/2026-02-25/").tags.get("og:image")?.[0]).toMatch(
      /\/cards\/2026-02-25\.\w+\.png$/,
    );
  });
});

describe("Who looks for feeds", () => {
  const all = { type: "application/atom+xml", href: `${site}/feed.xml` };

  test.each([
    ["/digests/2026-02-25/", [{ ...all, title: "" }]],
    ["/papers/2602.20205/", [{ ...all, title: "" }]],
    [
      "/categories/cs.CV/",
      [
        { ...all, href: `${site}/feeds/categories/cs.CV/feed.xml`, title: "arXiv CV Digest · cs.CV" },
        { ...all, title: "arXiv CV Digest" },
      ],
    ],
    [
      "/",
      [
        { ...all, title: "arXiv CV Digest" },
        { type: "application/feed+json", href: `${site}/feed.json`, title: "arXiv CV Digest" },
        ...["ai-enhanced", "bilingual", "cv-report"].map((source) => ({
          ...{ ...all, href: `${site}/feeds/sources/${source}/feed.xml` },
          title: expect.stringMatching(/^arXiv CV Digest · ./),
        })),
        {
          ...{ ...all, href: `${site}/feeds/search/gaussian-splatting.xml` },
          title: "Gaussian splatting · arXiv CV Digest",
        },
        {
          ...all,
          href: `${site}/feeds/search/${encodeURI("扩散模型")}.xml`,
          title: "扩散模型 · arXiv CV Digest",
        },
      ],
    ],
  ])("finds on %s the right ones", (address, feeds) => {
    expect(getHead(address).feeds).toEqual(feeds);
  });

  test("finds on every page only feeds that are there, and that name themselves as the page does", () => {
    const found = new Set([...heads.values()].flatMap(({ feeds }) => feeds.map(({ href }) => href)));
    expect(found.size).toBeGreaterThan(5);
    for (const href of found) {
      const text = readFileSync(fileOf(href), "utf8");
      if (href.endsWith(".json")) expect(JSON.parse(text).feed_url).toBe(href);
      else {
        const self = readXml(text).children.find(({ attributes }) => attributes.rel === "self");
        expect(self?.attributes.href).toBe(href);
      }
    }
  });
});
