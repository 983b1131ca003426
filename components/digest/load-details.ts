import { paperPath, sitePath } from "@/lib/site/urls";

/** Parts of a paper's page that a list does not show already, by the `id` of their headings. */
const parts = ["summary", "abstract", "key-findings", "analysis", "more-of-digest"] as const;

const stylesheet = sitePath("/katex/katex.css");

/**
 * Take from a paper's own page what it tells beyond a list: its nodes, adopted, with headings and identifiers that fit
 * below a title of the list. Throws where the page cannot be had or holds none of it.
 */
export async function loadDetails(id: string, signal: AbortSignal): Promise<DocumentFragment> {
  const answer = await fetch(paperPath(id), { signal });
  if (!answer.ok) throw new Error(`The page of ${id} answers ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = parts.flatMap((name) => {
    const part = page.querySelector(`section[aria-labelledby="${name}"]`);
    return part ? [part] : [];
  });
  if (found.length === 0) throw new Error(`The page of ${id} tells nothing more.`);
  const fragment = document.createDocumentFragment();
  for (const part of found) fragment.append(document.adoptNode(part));
  // What needs the page's own script would be dead here.
  for (const dead of fragment.querySelectorAll("script, style, link, button, .needs-script")) dead.remove();
  renameIds(fragment, `d-${id.replaceAll("/", "-")}-`);
  lowerHeadings(fragment);
  if (fragment.querySelector(".katex")) await linkMathStyles();
  return fragment;
}

/** Identifiers are those of the other page, and two papers can stand open. */
function renameIds(fragment: DocumentFragment, prefix: string): void {
  for (const element of fragment.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const element of fragment.querySelectorAll("[aria-labelledby]")) {
    element.setAttribute("aria-labelledby", prefix + element.getAttribute("aria-labelledby"));
  }
  for (const link of fragment.querySelectorAll('a[href^="#"]')) {
    link.setAttribute("href", `#${prefix}${link.getAttribute("href")?.slice(1)}`);
  }
}

/** The paper's title is a heading of the third level here and of the first there. */
function lowerHeadings(fragment: DocumentFragment): void {
  for (const heading of fragment.querySelectorAll("h2, h3, h4, h5")) {
    const lower = document.createElement(`h${Math.min(6, Number(heading.tagName.slice(1)) + 2)}`);
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/** Link KaTeX's stylesheet where the page has had no math so far; resolves when it has loaded, or failed to. */
export function linkMathStyles(): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${stylesheet}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = stylesheet;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}
