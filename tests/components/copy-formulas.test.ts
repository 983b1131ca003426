// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { followCopies } from "@/components/reading/copy-formulas";

const formula = (source: string) =>
  `<span class="katex"><span class="katex-mathml"><math><semantics><mi>k</mi><annotation>${source}</annotation></semantics></math></span><span class="katex-html">k</span></span>`;

/** Copy what an element holds; undefined for each kind of text that is left to the browser. */
function copy(element: Element): readonly (string | undefined)[] {
  const stop = followCopies();
  document.getSelection()?.selectAllChildren(element);
  const written = new Map<string, string>();
  const event = new Event("copy", { bubbles: true, cancelable: true });
  const clipboardData = { setData: (type: string, text: string) => written.set(type, text) };
  element.dispatchEvent(Object.assign(event, { clipboardData }));
  stop();
  expect(event.defaultPrevented).toBe(written.size > 0);
  return [written.get("text/plain"), written.get("text/html")];
}

afterEach(() => document.body.replaceChildren());

describe("A copy", () => {
  test("has each formula once, as its source, and addresses that hold elsewhere", () => {
    document.body.innerHTML = `<p>By ${formula("\\alpha_k")} &lt; <a href="/papers/2602.00001/">one</a></p><p><span class="katex-display">${formula("x^2")}</span></p>`;
    const [text, html] = copy(document.body);
    expect(text).toMatch(/^By \$\\alpha_k\$ < one\s+\$\$x\^2\$\$$/);
    expect(html).toContain("By $\\alpha_k$ &lt; <a");
    expect(html).toMatch(/href="http:\/\/[^"]+\/papers\/2602\.00001\/"/);
  });

  test("without formulas is left to the browser", () => {
    document.body.innerHTML = "<p>Plain text</p>";
    expect(copy(document.body)).toEqual([undefined, undefined]);
  });
});
