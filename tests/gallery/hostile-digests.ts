import type { ParsedDigest } from "@/lib/digest/record";
import { parseDigest } from "@/tests/digest/parse-digest";
import { type Told, writeDetailsDigest } from "@/tests/digest/written-digest";
import { createBombs, createHostileFields, type HostileField } from "./hostile-fields";

/** A digest made of hostile fields, as it is written and as the parser reads it. */
export type HostileDigest = {
  readonly date: string;
  readonly text: string;
  readonly digest: ParsedDigest;
  readonly fields: readonly HostileField[];
};

/** Deals a field and returns its text. */
type Deal = () => string;

/** Two entries have a place for half of the bombs; 21 of each format on three days make a thousand fields. */
const entriesOfBombs = 2;
const entriesOfDay = 21;

/** Write and parse digests of both formats: a thousand fields in every place of an entry, then the size bombs. */
export function createHostileDigests(): HostileDigest[] {
  const fields = createHostileFields();
  const bombs = createBombs(5000);
  return [
    ...["2026-02-11", "2026-02-12", "2026-02-13"].map((date) => write(date, writeDetails, fields, [])),
    ...["2026-01-11", "2026-01-12", "2026-01-13"].map((date) => write(date, writeReport, fields, [])),
    write("2026-02-25", writeDetails, fields, bombs.slice(16)),
    write("2026-01-25", writeReport, fields, bombs.slice(0, 16)),
  ];
}

function write(
  date: string,
  writeText: (date: string, ids: readonly string[], deal: Deal) => string,
  stream: Generator<HostileField, never>,
  first: readonly HostileField[],
): HostileDigest {
  const fields: HostileField[] = [];
  const ids = listIds(date, first.length > 0 ? entriesOfBombs : entriesOfDay);
  const text = writeText(date, ids, () => {
    const field = first[fields.length] ?? stream.next().value;
    fields.push(field);
    return field.text;
  });
  return { date, text, digest: parseDigest(text, `content/hostile/${date}.md`), fields };
}

function writeDetails(_: string, ids: readonly string[], deal: Deal): string {
  const tell = (id: string): Told => ({
    id,
    categories: ["cs.CV"],
    title: deal(),
    authors: ["Ada Lovelace", deal()],
    tldr: deal(),
    motivation: deal(),
    method: deal(),
    result: deal(),
    conclusion: deal(),
    abstract: deal(),
  });
  return writeDetailsDigest(ids.map(tell));
}

function writeReport(date: string, ids: readonly string[], deal: Deal): string {
  const head = `# Arxiv Computer Vision Papers - ${date}\n\n## Executive Summary\n\n${deal()}\n\n---\n\n## Papers\n\n`;
  return head + ids.map((id) => writePaper(id, deal)).join("\n");
}

function writePaper(id: string, deal: Deal): string {
  return `<a id='${id}v1'></a>
## [${deal()}](https://arxiv.org/abs/${id}v1)

**Authors:** Ada Lovelace, ${deal()}

**Published:** 2026-01-27

**Categories:** cs.CV, ${deal()}

**Abstract:**

${deal()}

**Analysis:**

${deal()}

**Key Findings:**

- ${deal()}

**Links:**

- [${deal()}](https://code.example/${id})
- [Code](${deal()})
- [arXiv](https://arxiv.org/abs/${id}v1)

---
`;
}

function listIds(date: string, length: number): string[] {
  const [, month = "", day = ""] = date.split("-");
  return Array.from({ length }, (_, place) => `26${month}.${day}${String(place).padStart(3, "0")}`);
}
