import { z } from "zod";
import { gatherDrafts } from "@/lib/digest/formats/drafts";
import type { Format } from "@/lib/digest/formats/format";
import type { Span } from "@/lib/digest/lines";
import { getLineAt, type Reading } from "@/lib/digest/reading";
import { createRowEntry } from "./digest";
import { parseListRow, parseRow, type Row, usualColumns } from "./row";

/** What the tools that write the tables keep beside them: by topic and identifier, each row as it is written. */
const keptSchema = z.record(z.string(), z.record(z.string(), z.string()));

type KeptRow = {
  readonly topic: string;
  readonly span: Span;
  readonly text: string;
  readonly row: Row | undefined;
};

/** The JSON of the table family: `{ "SLAM": { "2407.00001": "|**2024-07-01**|**Title**|…|\n" } }`. */
export const tableJson: Format = {
  name: "table",
  about: "the JSON that tools keep beside such tables: rows by topic and identifier",
  listEntryStarts: (reading) =>
    listKept(reading).flatMap(({ span, row }) =>
      row ? (getLineAt(reading.lines, span.start)?.number ?? 1) - 1 : [],
    ),
  isFrame: () => false,
  read(reading) {
    const kept = listKept(reading);
    for (const { span, text, row } of kept) {
      if (!row) reading.report("unlabelled-text", span, `No row of a table: ${text.slice(0, 100)}`);
    }
    reading.claim({ start: 0, end: reading.text.length }, "metadata");
    const drafted = kept.flatMap(({ topic, span, row }, place) =>
      row ? [{ date: row.date, entry: createRowEntry(reading, row, span, place + 1, topic) }] : [],
    );
    return gatherDrafts(drafted, { preface: [] });
  },
  omits: ["incomplete-entry", "repeated-paper"],
};

function listKept(reading: Reading): KeptRow[] {
  const topics = parseKept(reading.text);
  let at = 0;
  const find = (key: string): Span => {
    const quoted = JSON.stringify(key);
    const start = reading.text.indexOf(quoted, at);
    if (start >= 0) at = start + quoted.length;
    return { start: Math.max(start, 0), end: start < 0 ? 0 : at };
  };
  return Object.entries(topics).flatMap(([topic, rows]) => {
    find(topic);
    return Object.entries(rows).map(([id, text]) => {
      const line = text.trim();
      return { topic, span: find(id), text: line, row: parseListRow(line) ?? parseRow(line, usualColumns) };
    });
  });
}

function parseKept(text: string): z.infer<typeof keptSchema> {
  if (!/^\ufeff?\s{0,100}\{/.test(text.slice(0, 200))) return {};
  try {
    return keptSchema.safeParse(JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text)).data ?? {};
  } catch {
    // Not JSON: a file of another format, or of none.
    return {};
  }
}
