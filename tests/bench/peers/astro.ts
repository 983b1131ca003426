import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Paper } from "@/lib/library/library";
import { runMeasured, type Usage } from "@/tests/bench/run-measured";
import { installAstro } from "./install";

const project = fileURLToPath(new URL("./astro", import.meta.url));

/** Build a page for each paper with Astro, with the text that ours has, into a folder. */
export async function buildWithAstro(papers: readonly Paper[], folder: string): Promise<Usage> {
  installAstro();
  mkdirSync(folder, { recursive: true });
  const records = path.join(folder, "papers.jsonl");
  await writeFile(records, writeLines(papers));
  return runMeasured({
    args: ["--max-old-space-size=12288", path.join("node_modules", "astro", "astro.js"), "build", "--silent"],
    folder: project,
    variables: {
      PEER_PAPERS: records,
      PEER_EXPORT: path.join(folder, "out"),
      PEER_CACHE: path.join(folder, "cache"),
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
}

/** One line for each paper: all of them may be longer than a string can be. */
function* writeLines(papers: readonly Paper[]): Generator<string> {
  for (const paper of papers) yield `${JSON.stringify(createRecord(paper))}\n`;
}

function createRecord({ id, title, authors, categories, appearances }: Paper) {
  const sections = appearances.flatMap(({ entry }) => entry.sections);
  return {
    id,
    title,
    authors,
    categories,
    sections: sections.map(({ label, source }) => ({ label, source })),
  };
}
