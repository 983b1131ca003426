import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import type { Message } from "@/lib/digest/diagnostics";
import { parseFile } from "@/lib/digest/parse";
import { parsedDigestSchema } from "@/lib/digest/record";

/** `UPDATE_GOLDENS=1` writes what the parser says into the samples; the difference is for a reviewer to read. */
const isUpdate = process.env.UPDATE_GOLDENS === "1";
const samples = fileURLToPath(new URL("samples", import.meta.url));

/** A sample is `input` with its extension, `messages.txt`, and `record.json`: a digest, or a list of several. */
for (const name of readdirSync(samples)) {
  test(name.replaceAll("-", " "), () => {
    const inputName = readdirSync(`${samples}/${name}`).find((file) => file.startsWith("input.")) ?? "";
    const input = readFileSync(`${samples}/${name}/${inputName}`, "utf8");
    const digests = parsedDigestSchema.array().parse(parseFile(input, `sample/${inputName}`));
    const records = digests.map(({ messages, ...record }) => record);
    const record = records.length === 1 ? records[0] : records;
    const paths = { record: `${samples}/${name}/record.json`, messages: `${samples}/${name}/messages.txt` };
    const found = digests.flatMap(({ messages }) => messages.map(formatMessage)).join("");
    if (isUpdate) {
      writeFileSync(paths.record, `${JSON.stringify(record, undefined, 2)}\n`);
      writeFileSync(paths.messages, found);
    }
    expect(
      existsSync(paths.record) && existsSync(paths.messages),
      "Run tests/digest/samples.test.ts with UPDATE_GOLDENS=1, then read record.json and messages.txt line by line",
    ).toBe(true);
    expect(record).toEqual(JSON.parse(readFileSync(paths.record, "utf8")));
    expect(found).toBe(readFileSync(paths.messages, "utf8"));
    expect(
      measureCoverage(input, `sample/${inputName}`).uncovered,
      "Claim these stretches where the format reads them: reading.claim(span, kind), kinds in lib/digest/reading.ts",
    ).toEqual([]);
  });
}

function formatMessage({ line, column, severity, rule, reason, actual }: Message): string {
  return `${line}:${column} ${severity} ${rule} ${reason}${actual === undefined ? "" : ` · ${JSON.stringify(actual)}`}\n`;
}
