import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/** An item as Zotero saves it from a page. */
export type ZoteroItem = {
  readonly itemType: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly authors: readonly { readonly lastName: string; readonly firstName?: string }[];
};

/** Fields by the ends of the names of their tags. */
const fieldTags = {
  title: "citation_title",
  date: "citation_publication_date",
  language: "citation_language",
  abstractNote: "citation_abstract",
  publisher: "citation_publisher",
  number: "citation_technical_report_number",
  DOI: "citation_doi",
  url: "citation_public_url",
} as const;

/** What fields that many types have are called in a preprint. */
const preprintFields: Readonly<Record<string, string>> = { publisher: "repository", number: "archiveID" };

/**
 * Read a page by the rules of Zotero's translator "Embedded Metadata" (2024-06-13), as far as such a page meets them:
 * `DC.type` names the item type, else a title makes it an article of a journal; what `citation_*` tags do not say is
 * taken from the page's descriptions and language.
 */
export function readZotero(page: Root): ZoteroItem {
  const tags: (readonly [name: string, content: string])[] = [];
  let lang = "";
  visit(page, "element", ({ tagName, properties }: Element) => {
    if (tagName === "html") lang = String(properties.lang ?? "");
    const name = properties.name ?? properties.property;
    if (tagName === "meta" && name) tags.push([String(name), String(properties.content)]);
  });
  const read = (end: string) =>
    tags
      .find(([name]) => name.endsWith(end))?.[1]
      .replace(/\s+/g, " ")
      .trim();
  const itemType = read("DC.type") ?? "journalArticle";
  const said = Object.entries(fieldTags).flatMap(([field, tag]) => {
    const value = read(tag);
    return value ? [[(itemType === "preprint" && preprintFields[field]) || field, value] as const] : [];
  });
  const others = { abstractNote: read("og:description") ?? read("description") ?? "", language: lang };
  const names = tags.filter(([name]) => name.endsWith("citation_author")).map(([, content]) => content);
  return {
    itemType,
    fields: { ...others, ...Object.fromEntries(said) },
    authors: names.flatMap((name) => splitNames(name, names.length)).map(readName),
  };
}

/** Semicolons part names; in a sole author so does a comma between what looks like two whole names. */
function splitNames(tag: string, tags: number): string[] {
  const names = tag.split(/\s*;\s*/);
  const [first = "", second = ""] = tag.split(/\s*,\s*/);
  const isTwo = names.length === 1 && tags === 1 && first.includes(" ") && second.includes(" ");
  return (isTwo ? tag.split(/\s*,\s*/) : names).filter((name) => name.trim() !== "");
}

/** The last word is the family name where no comma says otherwise; a second comma and what follows are dropped. */
function readName(name: string): ZoteroItem["authors"][number] {
  const [lastName = "", firstName] = name.includes(",")
    ? name.split(/, ?/)
    : [name.split(" ").at(-1), name.split(" ").slice(0, -1).join(" ")];
  return firstName ? { lastName, firstName } : { lastName };
}
