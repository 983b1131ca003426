import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { SearchDocument } from "@/lib/search/index/document";
import { createMiniSearchDocument } from "./minisearch-options";

/** Pagefind's files by name, and which paper each of its results is. */
type Written = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly ids: ReadonlyMap<string, string>;
};

const batchSize = 500;
/** What a page needs that brings its own results list. */
const neededName = /(?:^|\/)pagefind(?:-worker)?\.js$|pagefind-entry\.json$|\.(?:pagefind|pf_\w+)$/;

/** Write a Pagefind index; undefined where that takes longer than some milliseconds. */
export async function writePagefind(
  documents: readonly SearchDocument[],
  maxTime: number,
): Promise<Written | undefined> {
  const { createIndex, close } = await import("pagefind");
  const { index } = await createIndex();
  const start = performance.now();
  const outputPath = mkdtempSync(path.join(tmpdir(), "pagefind-bench-"));
  try {
    for (let place = 0; place < documents.length; place += batchSize) {
      if (performance.now() - start > maxTime) return undefined;
      const batch = documents.slice(place, place + batchSize);
      await Promise.all(batch.map((document) => index?.addCustomRecord(createRecord(document))));
    }
    await index?.writeFiles({ outputPath });
    return readWritten(outputPath);
  } finally {
    await close();
    rmSync(outputPath, { recursive: true });
  }
}

/** One language for all, because Pagefind searches the papers of one language only. */
function createRecord(document: SearchDocument) {
  const { title, authors, date, tldr, categories } = createMiniSearchDocument(document);
  return {
    url: `/${document.id}`,
    content: [title, document.id, authors, tldr, categories].join("\n"),
    language: "zh",
    meta: { title, authors, date },
  };
}

function readWritten(folder: string): Written {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = new Map(
    names
      .filter((name) => neededName.test(name))
      .map((name): [string, Uint8Array] => [name, readFileSync(path.join(folder, name))]),
  );
  return { files, ids: new Map([...files].flatMap(([name, content]) => readFragment(name, content))) };
}

/** Read which paper a fragment file tells of: gzip over a signature and JSON. */
function readFragment(name: string, content: Uint8Array): [string, string][] {
  if (!name.endsWith(".pf_fragment")) return [];
  const text = gunzipSync(content).toString("utf8");
  const { url } = JSON.parse(text.slice(text.indexOf("{")));
  return typeof url === "string" ? [[path.basename(name, ".pf_fragment"), url.slice(1)]] : [];
}
