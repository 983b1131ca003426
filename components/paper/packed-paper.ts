import { readPageAddress } from "@/components/layout/page-address";
import { findPack } from "@/lib/site/packs";
import { fetchPackedHtml, readCounts } from "./paper-html";

/** What describes a page in its head, and is another page's there. */
const described =
  'title, meta[name]:not([name="viewport"], [name="theme-color"]), meta[property], link[rel="canonical"], link[rel="alternate"]';

/**
 * Show the paper that the address asks for out of its pack, in place of what the page holds. Otherwise the page stays, and
 * this shows what is missing: the paper, where no pack has it, or its pack, where that cannot be had, read or made to work.
 */
export async function showPackedPaper(page: HTMLElement): Promise<"shown" | "page" | "pack"> {
  const { paper } = readPageAddress(location.pathname);
  const counts = readCounts(page);
  if (!paper?.isPermalink || findPack(paper.id, counts) === undefined) return "page";
  try {
    const [html, { hydratePaper }] = await Promise.all([
      fetchPackedHtml(paper.id, counts),
      import("./paper-islands"),
    ]);
    if (html === undefined) return "page";
    const packed = new DOMParser().parseFromString(html, "text/html");
    const rules = takeRules(packed);
    const before = [...page.childNodes];
    page.replaceChildren();
    while (packed.body.firstChild) page.append(packed.body.firstChild);
    page.append(rules);
    try {
      hydratePaper(page);
    } catch (error) {
      // A paper whose buttons are dead would look whole.
      page.replaceChildren();
      for (const node of before) page.append(node);
      throw error;
    }
    for (const element of document.head.querySelectorAll(described)) element.remove();
    // Styles of formulas come with a paper that has some.
    for (const element of packed.head.querySelectorAll(`${described}, link[rel="stylesheet"]`))
      document.head.append(element);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    return "shown";
  } catch {
    return "pack";
  }
}

/** Take out what may be loaded ahead, in an element of this document, as the browser wants it. */
function takeRules(packed: Document): HTMLScriptElement {
  const found = packed.querySelector('script[type="speculationrules"]');
  found?.remove();
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.text = found?.textContent ?? "{}";
  return rules;
}
