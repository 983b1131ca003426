// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { trimLead } from "@/components/search/abstract-snippet";
import { FullTextOffer, FullTextSwitch } from "@/components/search/full-text-switch";
import { NothingFound } from "@/components/search/nothing-found";
import { QueryExamples } from "@/components/search/query-examples";
import { QueryRemarks } from "@/components/search/query-remarks";
import { ResultItem } from "@/components/search/result-item";
import { SearchStatus } from "@/components/search/search-status";
import { SortChoice } from "@/components/search/sort-choice";
import { parseQuery } from "@/lib/search/query/query";
import { context, createAnswer, createDocument } from "./search-documents";

afterEach(cleanup);

describe("Remarks on a query", () => {
  test("say what was searched as words", async () => {
    const answer = createAnswer({ notes: parseQuery('foo:bar "open').notes });
    const { container } = render(<QueryRemarks answer={answer} search={vi.fn()} />);
    expect(await screen.findAllByRole("listitem")).toHaveLength(2);
    expect(container.textContent).toContain("“foo:” names no field of search");
    expect(container.textContent).toContain('not closed: “"open” was searched');
  });

  test("show what was looked for beside the words, and take it away", () => {
    const search = vi.fn();
    const expansions = [
      { kind: "repair", from: "difusion", to: "diffusion" },
      { kind: "synonym", from: "vision language model", to: "vlm" },
    ] as const;
    const query = "Difusion vision-language model";
    const { container } = render(
      <QueryRemarks answer={createAnswer({ query, expansions })} search={search} />,
    );
    expect(container.textContent).toContain("“diffusion” for “difusion”");
    expect(container.textContent).toContain("also “vlm”");
    for (const button of screen.getAllByRole("button")) fireEvent.click(button);
    expect(search.mock.calls.flat()).toEqual([
      '"Difusion" vision-language model',
      'Difusion "vision-language model"',
    ]);
  });

  test("are none where nothing is to be said", () => {
    const { container } = render(<QueryRemarks answer={createAnswer()} search={vi.fn()} />);
    expect(container.textContent).toBe("");
  });
});

describe("The count of what was found", () => {
  test.each([
    [{ completeCount: 3, total: 5 }, "3 match all words, 2 most of them"],
    [{ completeCount: 0, total: 1 }, "No paper matches all words; 1 matches most of them"],
    [{ completeCount: 5, total: 5 }, "5 papers found"],
    [{}, "No paper matches “gaussian”."],
    [{ completeCount: 0, total: 5, complete: false }, "5 found, in a part of the archive only"],
  ] as const)("says of %j in what way", (fields, said) => {
    const { container } = render(<SearchStatus answer={createAnswer(fields)} />);
    expect(container.textContent).toContain(said);
  });
});

test("The count quotes no more than the beginning of a long query", () => {
  const { container } = render(<SearchStatus answer={createAnswer({ query: "x".repeat(100_000) })} />);
  expect(container.querySelector("p")?.textContent).toContain(`“${"x".repeat(100)}…”`);
  expect(container.textContent?.length).toBeLessThan(2_000);
});

describe("Where nothing is found", () => {
  const offers = (query: string) => {
    const search = vi.fn();
    render(<NothingFound query={query} context={context} search={search} />);
    for (const button of screen.queryAllByRole("button")) fireEvent.click(button);
    return search.mock.calls.map(([query]) => query);
  };

  test("buttons leave out a filter or a word, or ask for any word", () => {
    expect(offers("video slam cat:cs.RO")).toEqual([
      "video slam",
      "slam cat:cs.RO",
      "video cat:cs.RO",
      "video OR slam cat:cs.RO",
    ]);
  });

  test("phrases stay whole, and a single word is not left out", () => {
    expect(offers('"video slam" depth')).toEqual(["depth", '"video slam"', '"video slam" OR depth']);
    cleanup();
    expect(offers("zebra")).toEqual([]);
  });
});

describe("Full-text search", () => {
  test("says what it costs before it loads anything, on a switch and at the end of the list", () => {
    const choose = vi.fn();
    render(<FullTextSwitch isFullText={false} bytes={1_234_567} choose={choose} />);
    render(<FullTextOffer isFullText={false} bytes={84_200} choose={choose} />);
    expect(screen.getByText("Abstracts and analyses as well; loads up to 1.2 MB.")).toBeDefined();
    fireEvent.click(screen.getByRole("checkbox", { name: /Search full texts too/ }));
    fireEvent.click(screen.getByRole("button", { name: /loads up to 85 kB/ }));
    expect(choose.mock.calls).toEqual([[true], [true]]);
  });

  test("is not offered where there is nothing deeper, and can be switched off once it is loaded", () => {
    const { container } = render(<FullTextSwitch isFullText={false} bytes={0} choose={vi.fn()} />);
    expect(container.textContent).toBe("");
    render(<FullTextSwitch isFullText bytes={0} choose={vi.fn()} />);
    expect(screen.getByRole<HTMLInputElement>("checkbox").checked).toBe(true);
  });
});

describe("The order of results", () => {
  test("is one of two, and says which", () => {
    const choose = vi.fn();
    render(<SortChoice sort="relevance" choose={choose} />);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Relevance/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", { name: /Newest/ }));
    expect(choose).toHaveBeenCalledWith("date");
  });
});

describe("The examples of queries", () => {
  test("are all understood, and searched on a click", () => {
    const choose = vi.fn();
    render(<QueryExamples context={context} choose={choose} />);
    const examples = screen.getAllByRole("link", { hidden: true });
    for (const example of examples) {
      fireEvent.click(example);
      expect(parseQuery(example.textContent ?? "").notes).toEqual([]);
    }
    expect(choose.mock.calls.flat()).toEqual(examples.map(({ textContent }) => textContent));
    expect(choose).toHaveBeenCalledWith("cat:cs.CV,cs.RO");
  });
});

describe("A sentence that is quoted", () => {
  test.each([
    [
      "We prune tokens of video models.",
      { kind: "word", text: "tokens" },
      "We prune tokens of video models.",
    ],
    [
      "To make large models fit into small devices, we show how transport prunes tokens.",
      { kind: "word", text: "transport" },
      "… small devices, we show how transport prunes tokens.",
    ],
    [`${"很".repeat(40)}剪枝很好。`, { kind: "run", text: "剪枝" }, `… ${"很".repeat(30)}剪枝很好。`],
  ] as const)("begins so that what was looked for appears in its first line: %s", (sentence, term, shown) => {
    expect(trimLead(sentence, [term])).toBe(shown);
  });
});

describe("A result", () => {
  test("names the author that was asked for, wherever in the list, and marks it", () => {
    const authors = ["Ada Fox", "Ben Roe", "Cleo Poe", "Wei Chen", "Finn Day"];
    const paper = createDocument({ authors });
    const { container } = render(<ResultItem paper={paper} terms={parseQuery("author:chen").terms} />);
    expect(container.querySelector(".paper-authors")?.textContent).toBe(
      "Ada Fox, Ben Roe … Wei Chen … Finn Day",
    );
    expect(container.querySelector("mark")?.textContent).toBe("Chen");
  });

  test("names its digests, its day and its code", () => {
    const paper = createDocument({ sources: ["ai-enhanced", "unknown"], hasCode: true });
    render(<ResultItem paper={paper} terms={[]} context={context} />);
    const text = screen.getByRole("article").textContent;
    expect(text).toContain("AI-enhanced digest, unknown");
    expect(text).toContain("Code");
    expect(screen.getByRole("link", { name: /25 February 2026/ }).getAttribute("href")).toBe(
      "/digests/2026-02-25/",
    );
  });
});
