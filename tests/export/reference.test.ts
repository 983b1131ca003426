import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type Page as BrowserPage, chromium } from "@playwright/test";
import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { browserFlags, findChromium } from "@/tests/browser";
import { examples } from "@/tests/e2e/pages";
import { exportFolder } from "@/tests/export-folder";
import { copyProject, getVariables } from "@/tests/project-copy";
import { type Page, readPages } from "./pages";

/** The same site as Next.js renders it by itself: every page whole, nothing filled in. */
const project = mkdtempSync(path.join(tmpdir(), "digest-reference-"));
const reference = path.join(project, "out");

/** A page of each kind, and a paper that the site does not have. */
const addresses = [...Object.values(examples), "/papers/1706.03762/"];

beforeAll(() => {
  copyProject(project);
  cpSync(path.join("tests", "content"), path.join(project, "content"), { recursive: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join("node_modules", "next", "dist", "bin", "next"), "build"],
    {
      cwd: project,
      encoding: "utf8",
      env: { ...getVariables(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  if (status !== 0) throw new Error(stderr);
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("What the export fills into templates", () => {
  test("is what Next.js renders by itself, node by node, on every page", () => {
    // The page for frames has no template.
    const filled = readPages().filter(({ path }) => path !== "/embed/");
    const whole = new Map(readPages(reference).map((page) => [page.path, page]));
    expect(filled.length).toBeGreaterThan(170);
    for (const page of filled) {
      const other = whole.get(page.path);
      if (!other) throw new Error(`The framework has no page ${page.path}`);
      expect(listHead(page.tree), page.path).toEqual(listHead(other.tree));
      expect(simplify(page), page.path).toEqual(simplify(other));
    }
  });

  test("and the feeds that it writes by itself, to the byte", () => {
    const feeds = [
      "feed.xml",
      "feed.json",
      "feeds/categories/cs.CV/feed.xml",
      "feeds/sources/bilingual/feed.xml",
      "feeds/search/gaussian-splatting.xml",
      "feeds/search/扩散模型.xml",
    ];
    for (const name of feeds) {
      const [ours, other] = [exportFolder, reference].map((folder) =>
        readFileSync(path.join(folder, name), "utf8"),
      );
      expect(ours, name).toBe(other);
    }
  });

  test("reads and works the same in a browser, without a message", { timeout: 300_000 }, async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
    const servers = [createSiteServer(exportFolder, ""), createSiteServer(reference, "")];
    try {
      const [filled = 0, whole = 0] = await Promise.all(servers.map((server) => listen(server, 4190)));
      for (const address of addresses) {
        const ours = await openPage(browser, `http://127.0.0.1:${filled}${address}`);
        const other = await openPage(browser, `http://127.0.0.1:${whole}${address}`);
        // What a search announces comes a moment after what it shows.
        await vi.waitFor(
          async () => expect(await readPage(ours.page), address).toEqual(await readPage(other.page)),
          { timeout: 30_000, interval: 500 },
        );
        expect(ours.messages, address).toEqual([]);
        for (const { page } of [ours, other]) await page.close();
      }
    } finally {
      for (const server of servers) server.close().closeAllConnections();
      await browser.close();
    }
  });
});

/** Open a page until its scripts have run, and hear what they say. */
async function openPage(browser: Browser, address: string) {
  const page = await browser.newPage({ locale: "en-GB", serviceWorkers: "block" });
  const messages: string[] = [];
  page.on("console", (message) => {
    // The address is missing by intent, and so is the worker.
    const isExpected = /404 \(Not Found\)|Service Worker registration blocked/.test(message.text());
    if (!isExpected) messages.push(message.text());
  });
  page.on("pageerror", (error) => messages.push(String(error)));
  await page.goto(address, { waitUntil: "networkidle" });
  // Opens by a script of its own, which every page has.
  await page.locator("summary", { hasText: "Settings" }).click();
  await page.getByText("Theme", { exact: true }).waitFor();
  return { page, messages };
}

/** Read what a page shows, and what it leads to. */
async function readPage(page: BrowserPage) {
  const text = await page.locator("body").allInnerTexts();
  const read = await page.evaluate(() => ({
    title: document.title,
    links: [...document.links].map((link) => link.getAttribute("href")),
    controls: [...document.querySelectorAll("button, input, select")].map(({ outerHTML }) =>
      // React numbers what it names anew in each island.
      outerHTML.replaceAll(/_\w*_\d+_/g, "_"),
    ),
  }));
  return { ...read, text };
}

/** List what describes a page, in one order: Next.js's own order is that in which parts were ready. */
function listHead(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, "element", (element) => {
    const { tagName, properties } = element;
    const isPolicy = properties.httpEquiv !== undefined;
    const isLoaded = tagName === "link" && String(properties.rel) === "preload";
    // Who shows a link takes `og:` tags where these are missing.
    const isRepeated = /^twitter:(?:title|description|image.*)$/.test(String(properties.name));
    if (/^(?:title|meta|link)$/.test(tagName) && !isPolicy && !isLoaded && !isRepeated) {
      const { name, property, ...others } = properties;
      // One tag of ours says what two of Next.js say.
      const ways =
        name && property
          ? [
              { name, ...others },
              { property, ...others },
            ]
          : [properties];
      for (const way of ways)
        found.push(JSON.stringify([tagName, way, tagName === "title" && element.children]));
    }
  });
  return found.map((text) => text.replaceAll(/,?"position":\{.*?\}\}/g, "")).sort();
}

/** Return the body of a page as nested lists, without scripts, comments, and what Next.js hides. */
function simplify({ tree }: Page): unknown {
  let body: Element | undefined;
  visit(tree, "element", (element) => {
    if (element.tagName === "body") body = element;
  });
  return body && simplifyNode(body);
}

function simplifyNode(node: Nodes): unknown {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return undefined;
  const { tagName, properties } = node;
  if (tagName === "script" || (tagName === "div" && properties.hidden === true)) return undefined;
  const children: unknown[] = [];
  for (const child of node.children.map(simplifyNode)) {
    const before = children.at(-1);
    if (child === undefined) continue;
    if (typeof child === "string" && typeof before === "string") children.splice(-1, 1, before + child);
    else children.push(child);
  }
  return [tagName, properties, children];
}
