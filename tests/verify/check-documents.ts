import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { listChildren, listTexts, readXml, type XmlElement } from "@/tests/site/read-xml";
import { type Finding, getPlace, hasFile, readText, type Site } from "./read-site";

const timestamp = z.iso.datetime({ offset: true });
/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
const jsonFeedSchema = z.object({
  version: z.string().startsWith("https://jsonfeed.org/version/1"),
  title: z.string().min(1),
  feed_url: z.url().optional(),
  items: z.array(
    z
      .object({ id: z.string().min(1), url: z.url().optional(), date_published: timestamp.optional() })
      .and(z.union([z.object({ content_text: z.string() }), z.object({ content_html: z.string() })])),
  ),
});
const imageSchema = z.object({ src: z.string(), sizes: z.string(), type: z.string() });
/** https://www.w3.org/TR/appmanifest, and what Chromium asks of a site to be installed with pictures. */
const manifestSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  start_url: z.string(),
  scope: z.string(),
  display: z.string(),
  icons: z.array(imageSchema.extend({ purpose: z.literal("maskable").optional() })),
  shortcuts: z.array(z.object({ name: z.string().min(1), url: z.string() })),
  screenshots: z.array(imageSchema.extend({ form_factor: z.enum(["narrow", "wide"]) })),
});

/** Which check a file gets that is no page, by the end of its name. */
const checks: readonly (readonly [name: RegExp, check: (site: Site, file: string) => readonly string[]])[] = [
  [/^feed\.xml$|^feeds\/.+\.xml$/, checkAtom],
  [/^feed\.json$|^feeds\/.+\.json$/, checkJsonFeed],
  [/^sitemap[\w-]*\.xml$/, checkSitemap],
  [/^opensearch\.xml$/, checkOpenSearch],
  [/^manifest\.webmanifest$/, checkManifest],
  [/^robots\.txt$/, checkRobots],
  [/^llms\.txt$/, checkLlmsText],
];
const required = [
  "404.html",
  "feed.xml",
  "sitemap.xml",
  "opensearch.xml",
  "manifest.webmanifest",
  "robots.txt",
  "llms.txt",
];

/** Find what is wrong with the files of a site that other programs read. */
export function checkDocuments(site: Site): readonly Finding[] {
  const missing = required
    .filter((file) => !site.files.includes(file))
    .map((file) => ({ file, text: "is missing" }));
  const found = site.files.flatMap((file) =>
    checks.flatMap(([name, check]) =>
      name.test(file) ? check(site, file).map((text) => ({ file, text })) : [],
    ),
  );
  return [...missing, ...found, ...checkListed(site)];
}

/** What RFC 4287 asks of a feed and its entries, and that they lead to pages. */
function checkAtom(site: Site, file: string): string[] {
  const feed = readXml(readText(site.folder, file));
  const entries = listChildren(feed, "entry");
  const ids = entries.flatMap((entry) => listTexts(entry, "id"));
  const hasAuthor = listChildren(feed, "author").length > 0;
  return [
    ...(feed.attributes.xmlns === "http://www.w3.org/2005/Atom" ? [] : ["is no Atom feed"]),
    ...(entries.length > 0 ? [] : ["has no entries"]),
    ...(new Set(ids).size === ids.length ? [] : ["has two entries of one id"]),
    ...[feed, ...entries].flatMap((element) => checkAtomElement(site, element)),
    ...entries
      .filter((entry) => !hasAuthor && listChildren(entry, "author").length === 0)
      .map((entry) => `has an entry without author: ${listTexts(entry, "id")}`),
  ];
}

function checkAtomElement(site: Site, element: XmlElement): string[] {
  const [id = ""] = listTexts(element, "id");
  const [updated = ""] = listTexts(element, "updated");
  const wrong = ["id", "title", "updated"].filter((name) => listChildren(element, name).length !== 1);
  const links = listChildren(element, "link").flatMap(({ attributes: { rel = "", href = "" } }) =>
    // Where the paper comes from, and its PDF.
    /^(?:via|related)$/.test(rel) && href.startsWith("https://arxiv.org/") ? [] : [href],
  );
  return [
    ...wrong.map((name) => `has not one ${name} in ${id || element.name}`),
    ...(URL.canParse(id) || id.startsWith("tag:") ? [] : [`has an id that is no address: ${id}`]),
    ...(timestamp.safeParse(updated).success ? [] : [`has a date that is none: ${updated}`]),
    ...links.filter((link) => !leadsToFile(site, link)).map((link) => `links to ${link}, which is not there`),
  ];
}

function checkJsonFeed(site: Site, file: string): string[] {
  return tell(() => {
    const { items } = jsonFeedSchema.parse(JSON.parse(readText(site.folder, file)));
    return items.flatMap(({ url }) =>
      url === undefined || leadsToFile(site, url) ? [] : [`links to ${url}`],
    );
  });
}

/** https://www.sitemaps.org/protocol.html */
function checkSitemap(site: Site, file: string): string[] {
  const root = readXml(readText(site.folder, file));
  const items = root.children.map((item) => ({
    loc: listTexts(item, "loc")[0] ?? "",
    dates: listTexts(item, "lastmod"),
  }));
  return [
    ...(/^(?:urlset|sitemapindex)$/.test(root.name) ? [] : [`has the root ${root.name}`]),
    ...(items.length <= 50_000 ? [] : [`has ${items.length} addresses`]),
    ...(new Set(items.map(({ loc }) => loc)).size === items.length ? [] : ["names an address twice"]),
    ...items
      .filter(({ loc }) => !leadsToFile(site, loc))
      .map(({ loc }) => `names ${loc}, which is not there`),
    ...items
      .flatMap(({ dates }) => dates)
      .filter((date) => !z.iso.date().safeParse(date).success)
      .map((date) => `has a date that is none: ${date}`),
  ];
}

/** Pages and sitemaps name each other. */
function checkListed(site: Site): Finding[] {
  const named = new Set(
    site.files
      .filter((file) => /^sitemap[\w-]*\.xml$/.test(file))
      .flatMap((file) =>
        readXml(readText(site.folder, file)).children.flatMap((item) => listTexts(item, "loc")),
      ),
  );
  return site.files
    .filter((file) => file.endsWith("index.html"))
    .filter((file) => !named.has(`${site.root}/${file.replace(/index\.html$/, "")}`))
    .filter((file) => !/<meta name="robots"/.test(readText(site.folder, file)))
    .map((file) => ({ file, text: "is in no sitemap" }));
}

function checkOpenSearch(site: Site, file: string): string[] {
  const addresses = listChildren(readXml(readText(site.folder, file)), "Url").map(
    ({ attributes }) => attributes.template,
  );
  return addresses.flatMap((address = "") =>
    address.includes("{searchTerms}") && leadsToFile(site, address.replace("{searchTerms}", "x"))
      ? []
      : [`has a search that leads nowhere: ${address}`],
  );
}

function checkManifest(site: Site, file: string): string[] {
  return tell(() => {
    const manifest = manifestSchema.parse(JSON.parse(readText(site.folder, file)));
    const { id, icons, start_url, scope, shortcuts, screenshots } = manifest;
    const images = [...icons, ...screenshots];
    const hasIcon = (size: string) => icons.some(({ sizes, purpose }) => sizes === size && !purpose);
    const forms = screenshots.map(({ form_factor }) => form_factor).sort();
    return [
      ...(id === start_url ? [] : [`has the id ${id}`]),
      ...["192x192", "512x512"].filter((size) => !hasIcon(size)).map((size) => `has no icon of ${size}`),
      ...(icons.some(({ purpose }) => purpose) ? [] : ["has no maskable icon"]),
      ...(forms.join() === "narrow,wide" ? [] : [`has screenshots of the forms ${forms}`]),
      ...(start_url.startsWith(scope) ? [] : ["starts out of its scope"]),
      ...[start_url, ...images.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]
        .filter((link) => !leadsToFile(site, link))
        .map((link) => `links to ${link}, which is not there`),
      ...images
        .filter((image) => image.type === "image/png" && readPngSize(site, image.src) !== image.sizes)
        .map(({ src, sizes }) => `says that ${src} has ${sizes}`),
    ];
  });
}

function readPngSize(site: Site, link: string): string {
  const place = getPlace(site, link, "/");
  const bytes =
    place && hasFile(site, place) ? readFileSync(path.join(site.folder, place.pathname)) : Buffer.alloc(24);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

function checkRobots(site: Site, file: string): string[] {
  const named = [...readText(site.folder, file).matchAll(/^Sitemap: (.*)$/gm)].map(
    ([, address = ""]) => address,
  );
  if (named.length === 0) return ["names no sitemap"];
  return named.filter((link) => !leadsToFile(site, link)).map((link) => `names ${link}, which is not there`);
}

/** https://llmstxt.org */
function checkLlmsText(site: Site, file: string): string[] {
  const text = readText(site.folder, file);
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, link = ""]) => link);
  return [
    ...(/^# \S.*\n\n> \S/.test(text) ? [] : ["does not begin with a title and a summary"]),
    ...links.filter((link) => !leadsToFile(site, link)).map((link) => `links to ${link}, which is not there`),
  ];
}

function leadsToFile(site: Site, link: string): boolean {
  const place = getPlace(site, link, "/");
  return place !== undefined && hasFile(site, place);
}

function tell(check: () => string[]): string[] {
  try {
    return check();
  } catch (error) {
    return [`cannot be read: ${error}`];
  }
}
