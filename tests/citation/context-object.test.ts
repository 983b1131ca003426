import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeContextObject } from "@/lib/citation/context-object";
import { createDocument } from "@/tests/components/search-documents";

/** Read a context object as Zotero does (`parseContextObject`, 2024): fields at `&`, then the value at `=`, then the escapes. */
function read(context: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const part of context.split("&")) {
    const [name = "", value = ""] = part.split("=");
    fields[name] = [...(fields[name] ?? []), decodeURIComponent(value.replace(/\+|%2[bB]/g, " "))];
  }
  return fields;
}

describe("A paper of a list", () => {
  test("is offered to reference managers as the preprint that it is, with every author", () => {
    const authors = ["Laurens van der Maaten", "Martin Luther King Jr.", "Qwen Team", "李飞飞"];
    expect(read(writeContextObject(createDocument({ title: "α & β = 5%", authors })))).toEqual({
      ctx_ver: ["Z39.88-2004"],
      rft_val_fmt: ["info:ofi/fmt:kev:mtx:dc"],
      "rft.type": ["preprint"],
      rft_id: ["info:doi/10.48550/arXiv.2602.20165", "https://arxiv.org/abs/2602.20165"],
      "rft.publisher": ["arXiv"],
      "rft.date": ["2026-02"],
      "rft.title": ["α & β = 5%"],
      "rft.au": ["van der Maaten, Laurens", "King Jr., Martin Luther", "Qwen Team,", "李飞飞"],
    });
  });

  test("has the day of its first version where it is known", () => {
    const dated = { ...createDocument(), published: "2026-02-03" };
    expect(read(writeContextObject(dated))["rft.date"]).toEqual(["2026-02-03"]);
  });

  test("is read as it was written, whatever its title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const title = `a${text.replace(/[\s\p{C}+]/gu, "")}`;
        expect(read(writeContextObject(createDocument({ title })))["rft.title"]).toEqual([title]);
      }),
    );
    expect(() => read(writeContextObject(createDocument({ title: "\ud800%zz" })))).not.toThrow();
  });
});
