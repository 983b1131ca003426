/**
 * Copy formulas once, as their source between dollars: they appear in a page twice, for the eye and for the ear, in pieces
 * that say nothing in a row. A copy without formulas is left to the browser. Returns how to stop.
 */
export function followCopies(): () => void {
  document.addEventListener("copy", copyFormulas);
  return () => document.removeEventListener("copy", copyFormulas);
}

function copyFormulas(event: ClipboardEvent): void {
  const { clipboardData, target } = event;
  const selection = document.getSelection();
  const isField = target instanceof Element && target.matches("input, textarea");
  if (!clipboardData || !selection || selection.isCollapsed || isField || event.defaultPrevented) return;
  const copy = document.createElement("div");
  copy.append(getRange(selection).cloneContents());
  const formulas = copy.querySelectorAll(".katex");
  if (formulas.length === 0) return;
  for (const formula of formulas) writeSource(formula);
  // Where the copy is pasted the addresses of this page mean nothing.
  for (const link of copy.querySelectorAll("a")) link.setAttribute("href", link.href);
  clipboardData.setData("text/html", copy.innerHTML);
  clipboardData.setData("text/plain", readText(copy));
  event.preventDefault();
}

/** Return what is selected, from the first piece to the last; a formula of which a part is selected is in it whole. */
function getRange(selection: Selection): Range {
  const first = selection.getRangeAt(0);
  const last = selection.getRangeAt(selection.rangeCount - 1);
  const range = document.createRange();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  const startsIn = findFormula(range.startContainer);
  const endsIn = findFormula(range.endContainer);
  if (startsIn) range.setStartBefore(startsIn);
  if (endsIn) range.setEndAfter(endsIn);
  return range;
}

function findFormula(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(".katex") ?? null;
}

function writeSource(formula: Element): void {
  const source = formula.querySelector("annotation")?.textContent;
  if (source === undefined) return;
  const dollars = formula.parentElement?.matches(".katex-display") ? "$$" : "$";
  formula.replaceWith(dollars + source + dollars);
}

/** Read a text as it would be copied: what is hidden is left out, and paragraphs are lines. */
function readText(copy: HTMLElement): string {
  copy.className = "sr-only";
  document.body.append(copy);
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs are lines of their own, and what is hidden is none.
  const text = copy.innerText;
  copy.remove();
  return text;
}
