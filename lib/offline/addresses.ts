// What is an address of the site to the service worker, and which files does a text name?
import { places, routes } from "@/lib/site/routes";
import { basePath } from "@/lib/site/urls";

/**
 * How a file is kept. Places are the pages from which everything begins, pages all others but papers; a static file is
 * named by its content or belongs to formulas. Vectors order papers for their reader.
 */
export type StoredKind =
  | "place"
  | "page"
  | "paper"
  | "static"
  | "formula"
  | "pack"
  | "vectors"
  | "vector-list";

/** Pages that are always at hand, below the site's root. */
export const storedPlaces: readonly string[] = [
  ...places.map(({ path }) => path),
  routes.offline.path,
  "/404.html",
];

/** Kinds by the beginning of a path below the site's root; the first one counts. */
const kinds: readonly (readonly [start: RegExp, kind: StoredKind | undefined])[] = [
  [/^\/_next\/static\//, "static"],
  [/^\/katex\//, "formula"],
  [/^\/packs\//, "pack"],
  [/^\/data\/interest\.json$/, "vector-list"],
  [/^\/data\/interest-/, "vectors"],
  // Search keeps its own files; frames and everything that has a type in its name are none of ours.
  [/^\/(?:data|embed|feeds|cards)\/|\.[a-z]\w*$/i, undefined],
  [/^\/papers\/./, "paper"],
  [/^/, "page"],
];

/** Return how the file of a path is kept; undefined for one that the worker leaves to the browser, or of another site. */
export function getStoredKind(path: string, base = basePath): StoredKind | undefined {
  if (!path.startsWith(`${base}/`)) return undefined;
  const below = path.slice(base.length);
  if (storedPlaces.includes(below)) return "place";
  return kinds.find(([start]) => start.test(below))?.[1];
}

/** Addresses of scripts, styles and fonts by the kind of text that names them. */
const patterns = {
  page: /(?:src|href)="([^"]+\.(?:js|css|woff2))"/g,
  script: /\bstatic\/(?:chunks|media)\/[\w.~-]+\.(?:js|css|woff2)/g,
  style: /url\(["']?([^"'():]+\.woff2)["']?\)/g,
};

/**
 * List the paths of the site's scripts, styles and fonts that a page, a script or a stylesheet names, each once; those
 * that a script may load later as well.
 */
export function listAssets(text: string, path: string, base = basePath): string[] {
  const isStyle = path.endsWith(".css");
  const [pattern, from] = isStyle
    ? [patterns.style, path]
    : path.endsWith(".js")
      ? [patterns.script, `${base}/_next/`]
      : [patterns.page, path];
  const named = [...text.matchAll(pattern)].map(([all, name = all]) => new URL(name, here + from));
  const ours = named.filter(({ origin, pathname }) => origin === here && isAsset(pathname, base));
  return [...new Set(ours.map(({ pathname }) => pathname))];
}

/** Appears for the site's own origin. */
const here = "http://site";

function isAsset(path: string, base: string): boolean {
  const kind = getStoredKind(path, base);
  return kind === "static" || kind === "formula";
}

/** List the newest days that a page links to, newest first. */
export function listLinkedDays(html: string, most: number, base = basePath): string[] {
  const days = [...html.matchAll(/href="([^"]*\/digests\/\d{4}-\d{2}-\d{2}\/)"/g)].map(
    ([, path = ""]) => path,
  );
  return [...new Set(days)]
    .filter((path) => path.startsWith(`${base}/digests/`))
    .sort()
    .reverse()
    .slice(0, most);
}
