import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { EXIT, visit } from "unist-util-visit";

/** What is wrong with a site, and in which of its files. */
export type Finding = { readonly file: string; readonly text: string };

/** An exported site in a folder. */
export type Site = {
  readonly folder: string;
  /** Where it is served, without a slash at the end: "https://example.org/papers". */
  readonly root: string;
  /** Paths of all files below the folder, with slashes. */
  readonly files: readonly string[];
};

/** A page as another parser than the browser's reads it. */
export type Page = {
  readonly file: string;
  /** Its address below the site's root: "/about/". */
  readonly address: string;
  readonly html: string;
  readonly tree: Root;
  /** What the parser takes for errors. */
  readonly errors: readonly string[];
};

/** Open a site; its address is what its first page says. Throws where there is no such page. */
export function openSite(folder: string): Site {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && !/\.(?:br|gz)$/.test(item.name))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join("/"))
    .sort();
  let root = "";
  visit(readPage(folder, "index.html").tree, "element", (element) => {
    if (!isLink(element, "canonical")) return;
    root = String(element.properties.href).replace(/\/$/, "");
    return EXIT;
  });
  if (!URL.canParse(root)) throw new Error(`${folder}/index.html names no canonical address.`);
  return { folder, root, files };
}

/** Read the pages of a site, one after the other. */
export function* readPages({ folder, files }: Site): Generator<Page> {
  for (const file of files) if (file.endsWith(".html")) yield readPage(folder, file);
}

function readPage(folder: string, file: string): Page {
  const html = readText(folder, file);
  const errors: string[] = [];
  const tree = fromHtml(html, {
    onerror: (message) => {
      errors.push(String(message));
    },
  });
  return { file, address: `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`, html, tree, errors };
}

/** Read a file of a site as text. */
export function readText(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

/** Return the path below the site's root that an address leads to, with its fragment; undefined where it leads elsewhere. */
export function getPlace({ root }: Site, link: string, from: string): URL | undefined {
  const { origin, pathname } = new URL(`${root}/`);
  const url = URL.canParse(link, root + from) ? new URL(link, root + from) : undefined;
  if (!url || url.origin !== origin || !`${url.pathname}/`.startsWith(pathname)) return undefined;
  return new URL(url.pathname.slice(pathname.length - 1) + url.hash, "http://site");
}

/** Return whether there is a file at a path, or a page in the folder there. */
export function hasFile({ folder }: Site, { pathname }: URL): boolean {
  const file = path.join(folder, decodeURIComponent(pathname));
  return existsSync(file) && (statSync(file).isFile() || existsSync(path.join(file, "index.html")));
}

/** Return whether an element is a link of the head with a relation. */
export function isLink({ tagName, properties: { rel } }: Element, relation: string): boolean {
  return tagName === "link" && Array.isArray(rel) && rel.includes(relation);
}
