import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { z } from "zod";
import { type Finding, isLink, type Page, type Site } from "./read-site";

/** What Google and others need of a paper (https://schema.org/ScholarlyArticle). */
const articleSchema = z.object({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("ScholarlyArticle"),
  headline: z.string().min(1),
  author: z.array(z.object({ "@type": z.literal("Person"), name: z.string().min(1) })),
  datePublished: z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/),
  sameAs: z.array(z.url()),
  url: z.url(),
});

/** Find what is wrong with a page by itself: its syntax, its outline, what its head and its structured data say. */
export function checkPage({ root }: Site, page: Page): readonly Finding[] {
  const { file, address, tree } = page;
  const texts: string[] = page.errors.map((error) => `is no sound HTML: ${error}`);
  const counts = { h1: 0, title: 0, description: 0 };
  let canonical: string | undefined;
  let isListed = true;
  visit(tree, "element", (element: Element) => {
    const { tagName, properties } = element;
    if (tagName === "h1") counts.h1 += 1;
    if (tagName === "title" && getText(element).trim() !== "") counts.title += 1;
    if (tagName === "meta" && properties.name === "description" && properties.content !== "")
      counts.description += 1;
    if (tagName === "meta" && properties.name === "robots") isListed = false;
    if (isLink(element, "canonical")) canonical = String(properties.href);
    if (tagName === "script" && properties.type === "application/ld+json") {
      texts.push(...checkArticle(getText(element), root + address));
    }
  });
  for (const [name, count] of Object.entries(counts)) {
    if (count !== 1 && (isListed || name !== "description")) texts.push(`has ${count} times: ${name}`);
  }
  const expected = root + address;
  // A page that search engines leave out need not say its address.
  if (canonical !== expected && (isListed || canonical !== undefined))
    texts.push(`says that its address is ${canonical}, not ${expected}`);
  return texts.map((text) => ({ file, text }));
}

function checkArticle(json: string, address: string): string[] {
  try {
    const { url } = articleSchema.parse(JSON.parse(json));
    return url === address ? [] : [`describes the paper of ${url}`];
  } catch (error) {
    return [`has structured data that cannot be used: ${error}`];
  }
}

function getText({ children }: Element): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
