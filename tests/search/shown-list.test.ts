import { describe, expect, it } from "vitest";
import { receiveAnswer, reorder, restoreList, type ShownList } from "@/components/search/shown-list";
import type { SearchAnswer } from "@/lib/search/session/client";
import { createAnswer, createDocument } from "@/tests/components/search-documents";

/** An answer with papers of these identifiers, each marked by its own. */
function answer(ids: string, fields: Partial<SearchAnswer> = {}): SearchAnswer {
  const hits = [...ids].map((id) => createDocument({ id }));
  const matches = [...ids].map((text) => ({ terms: [{ kind: "word" as const, text }], isComplete: true }));
  return createAnswer({ hits, matches, total: 100, final: false, ...fields });
}

/** Let answers come, each with the time at which it does. */
function receive(...answers: readonly (readonly [SearchAnswer, number])[]): ShownList | undefined {
  return answers.reduce<ShownList | undefined>(
    (shown, [next, now]) => receiveAnswer(shown, next, now),
    undefined,
  );
}

const list = (shown: ShownList | undefined) => shown?.answer.hits.map(({ id }) => id).join("");

describe("what appears on the page", () => {
  it("is replaced while nobody has read it yet", () => {
    expect(list(receive([answer("abc"), 0], [answer("xay"), 400]))).toBe("xay");
    // The time counts from when there was something to read.
    expect(list(receive([answer(""), 0], [answer("abc"), 900], [answer("xay"), 1_300]))).toBe("xay");
  });

  it("keeps its order at once for a reader who moves in it already", () => {
    const shown = receiveAnswer(receive([answer("abc"), 0]), answer("xabc"), 100, true);
    expect(list(shown)).toBe("abcx");
  });

  it("keeps its order once it is being read, and what comes late appears below", () => {
    const shown = receive([answer("abc"), 0], [answer("xaybcz", { final: true }), 600]);
    expect(list(shown)).toBe("abcxyz");
    expect([...(shown?.late ?? [])]).toEqual(["x", "y"]);
    expect(shown?.answer.matches.map(({ terms }) => terms[0]?.text).join("")).toBe("abcxyz");
    expect(shown && list(reorder(shown, 700))).toBe("xaybcz");
    expect(shown && reorder(shown, 700).late.size).toBe(0);
  });

  it("still knows what is better when more is shown", () => {
    const shown = receive([answer("abc"), 0], [answer("xabc"), 600], [answer("xabcde"), 2_000]);
    expect([list(shown), [...(shown?.late ?? [])].join("")]).toEqual(["abcxde", "x"]);
  });

  it("counts what has taken the place of papers that are listed no more", () => {
    const shown = receive([answer("abc"), 0], [answer("xyz"), 600]);
    expect([list(shown), [...(shown?.late ?? [])].join("")]).toEqual(["abcxyz", "xyz"]);
  });

  it("counts nothing as better that only appears below", () => {
    const shown = receive([answer("abc"), 0], [answer("abcdef"), 600]);
    expect([list(shown), shown?.late.size]).toEqual(["abcdef", 0]);
  });

  it("drops what is found no longer, where that is certain", () => {
    const all = { final: true, total: 2 };
    expect(list(receive([answer("abc"), 0], [answer("ca", all), 600]))).toBe("ac");
    expect(list(receive([answer("abc"), 0], [answer("ca", { total: 2 }), 600]))).toBe("abc");
  });

  it("stays until the answer to something else has papers, or is the last", () => {
    const other = { query: "other" };
    expect(list(receive([answer("abc"), 0], [answer("", other), 600]))).toBe("abc");
    expect(list(receive([answer("abc"), 0], [answer("d", other), 600]))).toBe("d");
    expect(list(receive([answer("abc"), 0], [answer("", { ...other, final: true }), 600]))).toBe("");
    expect(list(receive([answer("abc"), 0], [answer("cba", { sort: "date" }), 600]))).toBe("cba");
    expect(list(receive([answer("abc"), 0], [answer("cba", { isFullText: true }), 600]))).toBe("cba");
  });

  it("stays as it was left for one who comes back, until the last answer, which goes below", () => {
    const left = restoreList(answer("abc", { final: true }), ["d"]);
    expect(receiveAnswer(left, answer("xyz"), 0)).toBe(left);
    const last = receiveAnswer(left, answer("dxabc", { final: true }), 0);
    expect([list(last), [...(last?.late ?? [])].join(""), last?.isRestored]).toEqual(["abcdx", "dx", false]);
    // Other things are answered as always.
    expect(list(receiveAnswer(left, answer("xyz", { query: "other" }), 0))).toBe("xyz");
  });
});
