import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

/** A deliberate violation of each folder's limit, and an import that it allows. */
const folders = [
  { file: "lib/digest/parse.ts", forbidden: "node:fs", allowed: "zod" },
  { file: "lib/markdown/math.ts", forbidden: "@/lib/library/library", allowed: "katex" },
  { file: "lib/library/merge.ts", forbidden: "node:fs", allowed: "@/lib/digest/record" },
  { file: "lib/library/load.ts", forbidden: "@/lib/site/urls", allowed: "node:fs" },
  { file: "lib/library/site-search.ts", forbidden: "node:fs", allowed: "@/lib/search/query/read-query" },
  { file: "lib/search/rank/engine.ts", forbidden: "@/lib/library/load", allowed: "flexsearch" },
  { file: "lib/interest/order.ts", forbidden: "@/lib/library/library", allowed: "@/lib/search/query/query" },
  { file: "lib/interest/write-pieces.ts", forbidden: "node:fs", allowed: "@/lib/library/library" },
  { file: "lib/offline/worker.ts", forbidden: "@/lib/library/library", allowed: "serwist" },
  { file: "lib/reading/store.ts", forbidden: "@/lib/library/library", allowed: "idb" },
  { file: "lib/citation/ris.ts", forbidden: "@/lib/library/library", allowed: "@citation-js/core" },
  { file: "lib/citation/imported-interests.ts", forbidden: "idb", allowed: "@/lib/reading/interest" },
  { file: "lib/site/feed.ts", forbidden: "@/lib/library/load", allowed: "@/lib/library/list-summary" },
  { file: "components/paper/cite.tsx", forbidden: "@/lib/library/load", allowed: "@/lib/site/urls" },
  { file: "app/page.tsx", forbidden: "@/lib/digest/parse", allowed: "@/lib/library/load" },
  { file: "app/about/page.tsx", forbidden: "../page", allowed: "@/components/about/about-page" },
  { file: "lib/cli/check.ts", forbidden: "@/tests/library/fixtures", allowed: "@/lib/library/load" },
  {
    file: "lib/message/message.ts",
    forbidden: "@/components/paper/paper-page",
    allowed: "@/components/interest/strings",
  },
  {
    file: "lib/mcp/server.ts",
    forbidden: "@/components/paper/cite",
    allowed: "@/lib/search/session/session",
  },
  { file: "lib/export/prune.ts", forbidden: "@/app/page", allowed: "@/components/paper/paper-page" },
];

const rules = [
  "--only=style/noRestrictedImports",
  "--only=suspicious/noImportCycles",
  "--only=complexity/noExcessiveLinesPerFunction",
  "--only=plugin",
];

/** A call whose arguments are a list, in each way of calling; and lists that are spread elsewhere. */
const spreads = `export const a = (list: number[]) => Math.max(...list);
export const b = (list: number[]) => list.push(1, ...list, 2);
export const c = (list: string[]) => new Intl.Segmenter(...list);
export const d = (list: number[]) => a<number>?.(...list);
export const e = (list: number[]) => [...list].map((item) => ({ ...item, list: [...list] }));
`;

/** Functions of 60 and of 61 lines. */
const lengths = [60, 61]
  .map((lines) => `export function f${lines}() {\n${"  f();\n".repeat(lines)}}\n`)
  .join("");

let reported = "";

beforeAll(() => {
  const project = mkdtempSync(path.join(tmpdir(), "digest-boundaries-"));
  for (const name of [".biome.json", "tests/no-spread-arguments.grit"])
    cpSync(name, path.join(project, name));
  for (const { file, forbidden, allowed } of folders) {
    const folder = path.join(project, path.dirname(file));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(project, file),
      `export { a } from "${forbidden}";\nexport { b } from "${allowed}";\n`,
    );
  }
  for (const [name, other] of [
    ["a", "b"],
    ["b", "a"],
  ]) {
    const text = `import { ${other} } from "./${other}";\n\nexport const ${name} = () => ${other};\n`;
    writeFileSync(path.join(project, "lib", "site", `${name}.ts`), text);
  }
  writeFileSync(path.join(project, "lib", "site", "spreads.ts"), spreads);
  writeFileSync(path.join(project, "lib", "site", "lengths.ts"), lengths);
  const biome = path.resolve("node_modules/.bin/biome");
  const { stdout } = spawnSync(
    biome,
    ["lint", ...rules, "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=100"],
    { cwd: project, encoding: "utf8" },
  );
  reported = stdout;
  rmSync(project, { recursive: true });
});

describe("The import limit of", () => {
  test.each(folders)("$file forbids $forbidden and allows $allowed", ({ file }) => {
    const lines = reported.split("\n").filter((line) => line.includes(`/${file},`));
    expect(lines).not.toHaveLength(0);
    for (const line of lines) expect(line).toMatch(/noRestrictedImports.*,line=1,/);
  });
});

test("A list that is spread into a call is reported", () => {
  const lines = [...reported.matchAll(/title=plugin,file=.*spreads\.ts,line=(\d+),/g)].map(
    ([, line]) => line,
  );
  expect(lines).toEqual(["1", "2", "3", "4"]);
});

test("A function of more than 60 lines is reported", () => {
  expect(reported.match(/noExcessiveLinesPerFunction,file=.*lengths\.ts,line=\d+/g)).toHaveLength(1);
});

test("Files that import each other are reported", () => {
  expect(reported.match(/noImportCycles/g)).toHaveLength(2);
});
