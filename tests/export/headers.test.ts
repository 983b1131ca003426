import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { createSearchFiles } from "@/lib/search/index/search-files";
import { exportFolder } from "@/tests/export-folder";

type Rule = { readonly pattern: string; readonly headers: ReadonlyMap<string, string> };

const rules = readRules(readFileSync("public/_headers", "utf8"));
const nginx = readFileSync("lib/hosting/nginx.conf", "utf8");
const files = listAddresses();

/** Read the rules of a `_headers` file: a pattern, and the headers that are indented below it. */
function readRules(text: string): Rule[] {
  return text
    .replace(/^#.*\n/gm, "")
    .split(/\n(?=\/)/)
    .map((block) => {
      const [pattern = "", ...lines] = block.trim().split(/\n\s+/);
      const headers = lines.map((line) => /^([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line, ""]);
      return { pattern, headers: new Map(headers.map(([name = "", value = ""]) => [name, value])) };
    });
}

/** List the addresses of the export, and of the data that an archive too large for one tier has. */
function listAddresses(): string[] {
  const exported = readdirSync(exportFolder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && !/\.(?:br|gz)$/.test(item.name))
    .map((item) => path.relative(exportFolder, path.join(item.parentPath, item.name)))
    .map((file) => `/${file.split(path.sep).join("/")}`);
  const papers = [...loadLibrary("tests/content").papers.values()];
  const data = createSearchFiles(papers, { maxRecent: 50 }).map(({ name }) => `/data/${name}`);
  return [...new Set([...exported, ...data])];
}

function matches({ pattern }: Rule, address: string): boolean {
  const [start = "", end = ""] = pattern.split("*");
  return pattern.includes("*") ? address.startsWith(start) && address.endsWith(end) : address === pattern;
}

/** List what the `_headers` file says of a file under one name: hosts differ in what they make of two values. */
function listValues(address: string, name: string): string[] {
  return rules.filter((rule) => matches(rule, address)).flatMap(({ headers }) => headers.get(name) ?? []);
}

/** Return how nginx lets a file be cached: the first of its patterns that matches. */
function cachingOfNginx(address: string): string {
  const [, map = ""] = /map \$uri \$caching \{([^}]*)\}/.exec(nginx) ?? [];
  const lines = [...map.matchAll(/^\s*(?:~(\S+)|default) (?:"([^"]*)"|(\S+));$/gm)];
  const found = lines.find(([, pattern]) => pattern === undefined || new RegExp(pattern).test(address));
  return found?.[2] ?? found?.[3] ?? "";
}

function headerOfNginx(name: string): string {
  const [, quoted, plain = ""] =
    new RegExp(`add_header ${name} (?:"([^"]*)"|(\\S+)) always;`).exec(nginx) ?? [];
  return quoted ?? plain;
}

describe("The headers for hosts", () => {
  test("name patterns that match files, each with one wildcard at most", () => {
    expect(rules).not.toHaveLength(0);
    for (const rule of rules) {
      expect(rule.pattern.split("*").length, rule.pattern).toBeLessThanOrEqual(2);
      expect(
        files.filter((file) => matches(rule, file)),
        rule.pattern,
      ).not.toHaveLength(0);
      expect(
        [...rule.headers.values()].every((value) => value !== ""),
        rule.pattern,
      ).toBe(true);
    }
  });

  test("let a file be cached as nginx does, and say so once", () => {
    for (const file of files) {
      const caching = cachingOfNginx(file);
      expect([file, listValues(file, "Cache-Control")]).toEqual([
        file,
        caching === "no-cache" ? [] : [caching],
      ]);
    }
    const kept = files.filter((file) => cachingOfNginx(file) !== "no-cache");
    expect(kept.filter((file) => !/^\/(?:_next\/static|data)\//.test(file))).toEqual([]);
    expect(kept).not.toContain("/data/manifest.json");
    expect(kept).not.toContain("/data/interest.json");
    expect(kept.filter((file) => file.endsWith(".bin"))).not.toHaveLength(0);
  });

  test("secure every file as nginx does", () => {
    for (const name of [
      ...["X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"],
      ...["Cross-Origin-Opener-Policy", "X-Frame-Options"],
    ]) {
      expect(headerOfNginx(name)).not.toBe("");
      for (const file of files) expect(listValues(file, name)).toEqual([headerOfNginx(name)]);
    }
  });

  test("let the page for frames be framed, and no other", () => {
    const general = headerOfNginx("Content-Security-Policy");
    expect(general).not.toMatch(/^$|frame-ancestors/);
    expect(headerOfNginx("X-Frame-Options")).toBe("SAMEORIGIN");
    expect(nginx).toContain('map $uri $frames {\n    ~/embed/ "frame-ancestors *";\n    default "";\n  }');
    expect(nginx).toContain("add_header Content-Security-Policy $frames always;");
    for (const file of files) {
      const own = file === "/embed/index.html" ? ["frame-ancestors *"] : [];
      expect(listValues(file, "Content-Security-Policy"), file).toEqual([general, ...own]);
    }
  });

  test("repeat the policy of the pages but for the hashes of scripts", () => {
    let policy: unknown;
    visit(
      fromHtml(readFileSync(path.join(exportFolder, "index.html"), "utf8")),
      "element",
      ({ properties }) => {
        const [name] = [properties.httpEquiv].flat();
        if (name === "Content-Security-Policy") policy = properties.content;
      },
    );
    const general = String(policy).replace(/(?:'sha256-[^']+' ?)+/, "'unsafe-inline'");
    expect(general).not.toBe(policy);
    expect(headerOfNginx("Content-Security-Policy")).toBe(general);
  });
});
