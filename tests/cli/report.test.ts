import { expect, test } from "vitest";
import { report } from "@/lib/cli/report";
import type { Message } from "@/lib/digest/diagnostics";

const createMessage = (line: number, rule = "generation-failed"): Message => ({
  rule,
  severity: "warning",
  file: "content/a/2024-01-05.md",
  line,
  column: 1,
  reason: "The generator left an error text",
  note: "Run the generator again.",
});

test("Twenty places of a rule are reported, and all of another", () => {
  const text = report([
    ...Array.from({ length: 20 }, (_, place) => createMessage(place + 1)),
    createMessage(99, "other-rule"),
  ]);
  expect(text.match(/generation-failed/g)).toHaveLength(20);
  expect(text).toContain("99:1");
  expect(text).not.toContain("In all");
});

test("Of a file with more faults than a call has room for, twenty are reported and all are counted", () => {
  const text = report([
    ...Array.from({ length: 320_000 }, (_, place) => createMessage(place + 1)),
    { ...createMessage(400_000, "broken"), severity: "error" },
  ]);
  expect(text.match(/generation-failed/g)).toHaveLength(20);
  expect(text).toContain("20:1");
  expect(text).not.toContain("21:1");
  expect(text).toContain("400000:1");
  expect(text).toContain(
    "In all 1 errors, 320000 warnings and 0 notes, of which 21 are shown: 20 of a rule in a file.",
  );
});
