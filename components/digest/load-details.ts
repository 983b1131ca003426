import { linkMathStyles, loadPaperPage, lowerHeadings } from "@/components/paper/page-copy";

/** Parts of a paper's page that a list does not show already, by the `id` of their headings. */
const parts = ["summary", "abstract", "key-findings", "analysis", "more-of-digest"] as const;

/**
 * Copy from a paper's own page what it holds beyond a list, with headings and identifiers that fit below a title of the
 * list. Throws where the page cannot be had or holds none of it.
 */
export async function loadDetails(id: string): Promise<DocumentFragment> {
  const page = await loadPaperPage(id);
  const found = parts.flatMap((name) => {
    const part = page.querySelector(`section[aria-labelledby="${name}"]`);
    return part ? [part] : [];
  });
  if (found.length === 0) throw new Error(`The page of ${id} tells nothing more.`);
  const fragment = document.createDocumentFragment();
  for (const part of found) fragment.append(document.importNode(part, true));
  // What needs the page's own script would be dead here.
  for (const dead of fragment.querySelectorAll("script, style, link, button, .needs-script")) dead.remove();
  renameIds(fragment, `d-${id.replaceAll("/", "-")}-`);
  // The paper's title is a heading of the third level here and of the first there.
  lowerHeadings(fragment, 2);
  await linkMathStyles(fragment);
  return fragment;
}

/** Identifiers are those of the other page, and two papers can be open. */
function renameIds(fragment: DocumentFragment, prefix: string): void {
  for (const element of fragment.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const element of fragment.querySelectorAll("[aria-labelledby]")) {
    element.setAttribute("aria-labelledby", prefix + element.getAttribute("aria-labelledby"));
  }
  for (const link of fragment.querySelectorAll('a[href^="#"]')) {
    link.setAttribute("href", `#${prefix}${link.getAttribute("href")?.slice(1)}`);
  }
}
