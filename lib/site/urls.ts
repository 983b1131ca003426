/** Return the path part of a site's address, without a trailing slash; "" where there is none. */
export function basePathOf(address: string | undefined): string {
  return address ? new URL(address).pathname.replace(/\/+$/, "") : "";
}

/** Path under which the site is served, without a trailing slash; "" at a domain's root. */
export const basePath: string = process.env.NEXT_PUBLIC_BASE_PATH ?? basePathOf(process.env.SITE_URL);

/** Absolute address of the site's root, without a trailing slash. */
export const siteUrl: string = (process.env.SITE_URL || "http://localhost:3000").replace(/\/+$/, "");

/** Return the path of a file or page of the site under its base path. */
export function sitePath(path: string): string {
  return `${basePath}${path}`;
}

/** Return the absolute address of a path that `sitePath` or a sibling returned. */
export function absoluteUrl(path: string): string {
  return siteUrl + path.slice(basePath.length);
}

/** Return the permalink of a paper; old identifiers keep their slash (`hep-th/9901001`). */
export function paperPath(id: string): string {
  return sitePath(`/papers/${id}/`);
}

/** Return the page of a day (`2026-02-25`) or a month (`2026-02`). */
export function digestPath(period: string): string {
  return sitePath(`/digests/${period}/`);
}

/** Return the file of a day's citations. */
export function citationsPath(date: string, format: "bib" | "ris"): string {
  return sitePath(`/digests/${date}.${format}`);
}

/** Return the page of a category, of one of its months, or of a numbered part of the month. */
export function categoryPath(category: string, month?: string, part?: number): string {
  const names = [encodeURIComponent(category), month, part].filter((name) => name !== undefined);
  return sitePath(`/categories/${names.join("/")}/`);
}

/** Return the search page with a query filled in; "" leads to the empty form. */
export function searchPath(query = ""): string {
  // Half a character, which a browser can have stored, is none that an address could hold.
  const sound = query.replace(/\p{Surrogate}/gu, "\uFFFD");
  return sitePath(sound === "" ? "/search/" : `/search/?q=${encodeURIComponent(sound)}`);
}

/** Return the page of what the browser keeps, or of another part of it. */
export function libraryPath(view?: "history" | "interests"): string {
  return sitePath(view ? `/library/?view=${view}` : "/library/");
}

/** The `id` of the part of the library that says how a reader gets the day by mail. */
export const mailPart = "library-mail";

/** Return the path of a file of the static API. */
export function dataPath(name: string): string {
  return sitePath(`/data/${name}`);
}

/** Return the `id` of an entry in a list of papers, for links to it (`#p-2602.20165`). */
export function paperAnchor(id: string): string {
  return `p-${id.replaceAll("/", "-")}`;
}

/** Return the `id` of a digest on a page, from its path: `ai-enhanced-2026-02-25`. */
export function digestAnchor(file: string): string {
  const parts = file.split("/");
  // In folders of a month and a day, the source lies two above.
  const [source = "", name = ""] = [
    parts.slice(-(/^\d{2}$/.test(parts.at(-2) ?? "") ? 4 : 2), -1).join("-"),
    parts.at(-1),
  ];
  return `${source}-${name.replace(/\.md$/, "")}`.replace(/[^\p{L}\p{N}-]+/gu, "-");
}

/** Return the `id` of a part of a day's page, from the category or topic that it holds: `c-cs.CV`, `c-Remote-Sensing`. */
export function partAnchor(name: string): string {
  return `c-${name.replace(/[^\p{L}\p{N}.-]+/gu, "-")}`;
}

/** Return arXiv's own addresses of a paper. */
export function arxivUrls(id: string, version?: number): { abs: string; pdf: string; html: string } {
  const name = version === undefined ? id : `${id}v${version}`;
  return {
    abs: `https://arxiv.org/abs/${name}`,
    pdf: `https://arxiv.org/pdf/${name}`,
    html: `https://arxiv.org/html/${name}`,
  };
}
