// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { arrangeRows, restoreRows } from "@/components/interest/arrange-rows";
import { describeReason } from "@/components/interest/describe-reason";
import { readDocuments } from "@/components/interest/read-documents";
import type { OrderAnswer } from "@/lib/interest/protocol";

const row = (id: string, extra = "") =>
  `<li><article data-paper="${id}" data-categories="cs.CV cs.LG" data-sources="one two" data-code=""><h3 lang="en"><a href="/papers/${id}/">Paper ${id}</a></h3>
  <p class="paper-lede" lang="zh-CN"><span class="stand-in">Chinese</span>摘要</p><p class="paper-lede" lang="en" data-quoted="">Quoted</p>
  <div class="paper-facts"><p class="paper-authors"><span>Ada Li, Bo Wu …</span><span> Cy Xu</span></p>${extra}<span class="Z3988" title="rft.au=Li, Ada&amp;rft.au=Wu Jr., Bo&amp;rft.au=Zhu, Di&amp;rft.au=Xu, Cy" hidden></span></div></article></li>`;

const section = (name: string, rows: string) =>
  `<section data-part aria-labelledby="c-${name}"><details open data-fold="${name}"><summary><h2 id="c-${name}">${name}</h2><span>9</span></summary><ul>${rows}</ul></details></section>`;

function createList(): HTMLElement {
  document.body.innerHTML = `<div data-hole="papers">${section("cs.CV", row("1") + row("2") + row("3", "<button data-details>Details</button>"))}${section("cs.RO", row("4"))}<section data-seen><details><ul>${row("5")}</ul></details></section></div>`;
  const list = document.querySelector<HTMLElement>('[data-hole="papers"]');
  if (!list) throw new Error("There is no list");
  return list;
}

const order: OrderAnswer = {
  isEnough: true,
  wanted: 3,
  likely: ["4", "3"],
  maybe: ["1"],
  rest: [],
  muted: [],
  reasons: new Map([["3", [{ kind: "words", words: ["gaussian", "splatting"] }]]]),
};

function listOrder(list: Element): (string | undefined)[] {
  return [...list.querySelectorAll<HTMLElement>("article")].map(({ dataset }) => dataset.paper);
}

afterEach(() => {
  document.body.innerHTML = "";
});

describe("A reader's order of a list", () => {
  test("stands in parts with counts, leaves out nothing, and folds the rest", () => {
    const list = createList();
    const parts = arrangeRows(list, order);
    expect(parts.map(({ name, count }) => [name, count])).toEqual([
      ["likely", 2],
      ["maybe", 1],
      // The order does not name the second paper.
      ["rest", 1],
    ]);
    expect(listOrder(list)).toEqual(["4", "3", "1", "2", "5"]);
    const folds = [...list.querySelectorAll<HTMLDetailsElement>("[data-reader-part] > details")];
    expect(folds.map(({ open }) => open)).toEqual([true, true, false]);
    expect(list.querySelector("#personal-likely ui-en")?.textContent).toBe("Likely yours");
    expect(list.querySelector("[data-reader-part] summary > span")?.textContent).toBe("2");
  });

  test("says why before what opens the details, and offers to take a paper away", () => {
    const list = createList();
    arrangeRows(list, order);
    const facts = list.querySelector('article[data-paper="3"] .paper-facts');
    expect([...(facts?.children ?? [])].map(({ className }) => className)).toEqual([
      "paper-authors",
      "paper-reason",
      "",
      "Z3988",
    ]);
    expect(facts?.querySelector(".paper-reason > .paper-words")?.textContent).toBe("gaussian · splatting");
    expect(facts?.querySelector(".paper-reason > button")?.getAttribute("aria-pressed")).toBe("false");
  });

  test("is taken back row by row, also after it was made anew", () => {
    const list = createList();
    const before = list.innerHTML;
    arrangeRows(list, order);
    arrangeRows(list, { ...order, likely: ["2"], maybe: ["3", "4"], muted: ["1"] });
    expect(listOrder(list)).toEqual(["2", "3", "4", "1", "5"]);
    restoreRows(list);
    expect(list.innerHTML).toBe(before);
  });
});

test("What a row shows is read for the order", () => {
  const list = createList();
  const [first] = list.querySelectorAll<HTMLElement>("article");
  expect(readDocuments(first ? [first] : [], "2026-06-30")).toEqual([
    {
      id: "1",
      title: "Paper 1",
      authors: ["Ada Li", "Bo Wu Jr.", "Di Zhu", "Cy Xu"],
      authorCount: 4,
      categories: ["cs.CV", "cs.LG"],
      date: "2026-06-30",
      sources: ["one", "two"],
      hasCode: true,
      tldr: [{ language: "zh", text: "摘要" }],
    },
  ]);
});

test.each([
  [{ kind: "words", words: ["a", "b"] }, "a · b"],
  [{ kind: "like", id: "2606.1", title: "Splat", words: [] }, "like “Splat”像《Splat》"],
  [{ kind: "author", name: "Li", isDoubtful: false }, "by Li, whom you follow您关注的作者 Li"],
  [
    { kind: "author", name: "Li", isDoubtful: true },
    "perhaps by Li, whom you follow作者可能是您关注的 Li（或为同名者）",
  ],
  [{ kind: "query", query: "<b>" }, "matches “<b>”符合“<b>”"],
] as const)("The reason %j is said in both languages", (reason, text) => {
  expect(describeReason(reason).textContent).toBe(text);
});
