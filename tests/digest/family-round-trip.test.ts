import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFile } from "@/lib/digest/parse";

type Told = {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly text: string;
};

/** Words of several scripts, with the marks that forms use themselves. */
const word = fc.constantFrom(
  "Squares",
  "of",
  "GPT-4o",
  "$a_1$",
  "3D",
  "方块",
  "a*b",
  "(x)",
  "B.",
  "«né»",
  "100%",
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(" ")}`);
const told: fc.Arbitrary<Told> = fc.record({
  id: fc.integer({ min: 1, max: 99_999 }).map((number) => `2602.${String(number).padStart(5, "0")}`),
  title: phrase,
  authors: fc.array(fc.constantFrom("Ada Lovelace", "Kurt Gödel", "王伟", "M. J. O'Neil"), {
    minLength: 1,
    maxLength: 4,
  }),
  text: phrase,
});
const papers = fc.uniqueArray(told, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });

/** How a tool of each family writes papers, and the name of its file. */
const families: Readonly<
  Record<string, readonly [file: string, write: (papers: readonly Told[]) => string]>
> = {
  "json-lines": [
    "one/2026-02-25.jsonl",
    (papers) =>
      papers
        .map(({ text, ...paper }) => JSON.stringify({ ...paper, summary: text, AI: { tldr: text } }))
        .join("\n"),
  ],
  table: [
    "one/README.md",
    (papers) =>
      `## Topic\n\n|Publish Date|Title|Authors|PDF|Code|Abstract|\n|---|---|---|---|---|---|\n${papers
        .map(
          ({ id, title, authors, text }) =>
            `|**2026-02-25**|**${title}**|${authors.join(", ")}|[${id}](http://arxiv.org/abs/${id})|null|${text}|\n`,
        )
        .join("")}`,
  ],
  list: [
    "one/2026-02-25.md",
    (papers) =>
      papers
        .map(
          ({ id, title, authors, text }) =>
            `- **${title}**  \n  ${authors.join(", ")}  \n  _2026-02-24_ · https://arxiv.org/abs/${id} · \`cs.CV\`  \n  <details><summary>Abstract</summary>\n\n  ${text}\n\n  </details>\n`,
        )
        .join("\n"),
  ],
  numbered: [
    "one/2026-02-25.md",
    (papers) =>
      papers
        .map(
          ({ id, title, authors, text }, place) =>
            `## ${place + 1}. ${title}\n\n**Authors:** ${authors.join(", ")}\n**arXiv:** [${id}](https://arxiv.org/abs/${id})\n\n${text}\n\n---\n`,
        )
        .join("\n"),
  ],
  successor: [
    "one/2026-02-25.md",
    (papers) =>
      `# Topic\n\n${papers
        .map(
          ({ id, title, authors, text }) =>
            `## <a id="${id}"></a>[${title}](http://arxiv.org/abs/${id}) [[back]](#toc)\n\n**Authors:** ${authors.join(", ")}\n\n### Abstract\n\n${text}\n`,
        )
        .join("\n")}`,
  ],
};

for (const [family, [file, write]] of Object.entries(families)) {
  test(`What a tool of the family ${family} writes is read back`, () => {
    fc.assert(
      fc.property(papers, (papers) => {
        const digests = parseFile(write(papers), file);
        expect(new Set(digests.map(({ format }) => format))).toEqual(new Set([family]));
        const read = digests.flatMap(({ entries }) =>
          entries.map(({ arxivId, title, authors, sections }) => {
            const abstract = sections.find(
              ({ kind }) => kind === "abstract" || kind === "abstract-translation",
            );
            return { id: arxivId, title, authors, text: abstract?.source };
          }),
        );
        expect(read).toEqual(papers);
      }),
    );
  });
}

test("What daily-paper-reader writes of a paper is read back", () => {
  fc.assert(
    fc.property(told, ({ id, title, authors, text }) => {
      const fields = { title, authors: authors.join(", "), pdf: `https://arxiv.org/pdf/${id}v1`, tldr: text };
      const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
      const written = `---\n${lines.join("")}---\n\n## Abstract\n${text}\n`;
      const [entry] = parseFile(written, `one/202602/25/${id}v1-a.md`)[0]?.entries ?? [];
      expect(entry).toMatchObject({ arxivId: id, version: 1, title, authors });
      expect(entry?.sections.map(({ source }) => source)).toEqual([text, text]);
    }),
  );
});
