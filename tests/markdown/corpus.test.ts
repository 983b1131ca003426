import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { getFormula, mapChildren, textContent } from "@/lib/markdown/nodes";
import { parseText } from "@/lib/markdown/text";

const archive = "../shared/corpus/archive";
const files = existsSync(archive) ? readdirSync(archive).filter((file) => /^\d{4}-.*\.md$/.test(file)) : [];

/**
 * Commands that abstracts of the archive use more than ten times and that nevertheless show as typed: each is a
 * paper's own name for itself or its parts, whose meaning no abstract shows.
 */
const ownCommands = ["method", "ours", "role", "model"];

describe.skipIf(files.length === 0)("the abstracts of the archive", () => {
  it("leave no common LaTeX command as typed, but for those that papers made up", () => {
    const counts = new Map<string, number>();
    for (const abstract of new Set(files.flatMap(listAbstracts))) {
      const tree = parseText(abstract, { latex: true });
      mapChildren(tree, (node) => (getFormula(node) ? [] : [node]));
      for (const [, name = ""] of textContent(tree).matchAll(/\\([a-zA-Z]+|[^a-zA-Z])/g)) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const common = [...counts].filter(([, count]) => count > 10).map(([name]) => name);
    expect(common.filter((name) => !ownCommands.includes(name))).toEqual([]);
  });
});

function listAbstracts(file: string): readonly string[] {
  const digest = readFileSync(`${archive}/${file}`, "utf8");
  return [...digest.matchAll(/^Abstract: ([\s\S]*?)\n\n<\/details>/gm)].map((match) => match[1] ?? "");
}
