import type { Interest } from "@/lib/reading/interest";
import type { PaperMark } from "@/lib/reading/mark";
import type { Interests, PaperExample, WantedPaper } from "./interests";

/** Gather what orders papers from what was said and from what is kept: nothing that was withdrawn, or is older than a reset. */
export function gatherInterests(said: readonly Interest[], marks: readonly PaperMark[]): Interests {
  const valid = said.filter(({ removed }) => !removed);
  const list = <Kind extends Interest["kind"]>(kind: Kind) =>
    valid.filter((one): one is Extract<Interest, { readonly kind: Kind }> => one.kind === kind);
  const reset = said.find(({ kind }) => kind === "reset")?.time ?? "";
  const keptAt = new Map(marks.map(({ id, kept = "" }) => [id, kept]));
  // Of keeping a paper and not wanting it, the last word holds.
  const unwanted = list("unwanted")
    .filter(({ id, time }) => time > (keptAt.get(id) ?? ""))
    .map(toExample);
  const isUnwanted = new Set(unwanted.map(({ id }) => id));
  const kept = marks.flatMap((mark): WantedPaper[] => {
    const { id, kept: time = "", paper } = mark;
    if (time <= reset || isUnwanted.has(id)) return [];
    const text = paper?.tldr?.map(({ text }) => text).join("\n") ?? "";
    return [{ id, sign: "kept", time, day: paper?.date, title: paper?.title ?? "", text }];
  });
  const known = new Set([...kept.map(({ id }) => id), ...isUnwanted]);
  const imported = list("imported").filter(({ id }) => !known.has(id));
  for (const { id } of imported) known.add(id);
  const read = list("read").filter(({ id }) => !known.has(id));
  return {
    wanted: [
      ...kept,
      ...imported.map((one): WantedPaper => ({ ...toExample(one), sign: "imported" })),
      ...read.map((one): WantedPaper => ({ ...toExample(one), sign: "read" })),
    ],
    unwanted,
    authors: list("author"),
    mutedAuthors: list("muted-author"),
    queries: list("query").map(({ query }) => query),
    mutedQueries: list("muted-query").map(({ query }) => query),
    ignoredWords: list("ignored").map(({ word }) => word),
  };
}

function toExample({ id, day, time, title, text }: PaperExample): PaperExample {
  return { id, day, time, title, text };
}
