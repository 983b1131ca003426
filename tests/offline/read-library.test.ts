import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { choosePapers, readLibrary } from "@/lib/offline/read-library";
import { databaseName, withDatabase } from "@/lib/reading/database";

test("Kept papers come first, then those that were opened last, each once; read ones are not asked for", () => {
  const marks = [
    { id: "2602.00001", kept: "2026-02-01T00:00:00.000Z" },
    { id: "2602.00002", opened: "2026-02-02T00:00:00.000Z" },
    { id: "2602.00003", kept: "2026-02-03T00:00:00.000Z", opened: "2026-02-03T00:00:00.000Z" },
    { id: "2602.00004", read: "2026-02-04T00:00:00.000Z" },
  ];
  expect(choosePapers(marks)).toEqual(["2602.00003", "2602.00001", "2602.00002"]);
});

test("Two hundred kept papers are stored, the last ones", () => {
  const marks = Array.from({ length: 201 }, (_, n) => ({
    id: `2602.${10_000 + n}`,
    kept: new Date(1_770_000_000_000 + n).toISOString(),
  }));
  expect(choosePapers(marks)).toHaveLength(200);
  expect(choosePapers(marks)).not.toContain("2602.10000");
});

test("A library that is not there is not made, so that the page that makes it finds none", async () => {
  expect(await readLibrary()).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  await withDatabase((database) =>
    Promise.all([
      database.put("papers", { id: "2602.00001", kept: "2026-02-01T00:00:00.000Z" }),
      database.put("papers", { id: "<script>", kept: "2026-02-01T00:00:00.000Z" }),
    ]),
  );
  expect(await readLibrary()).toEqual([{ id: "2602.00001", kept: "2026-02-01T00:00:00.000Z" }]);
});
