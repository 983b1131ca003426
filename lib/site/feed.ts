import { getLede } from "@/lib/library/lede";
import type { Day, Library, Paper } from "@/lib/library/library";
import { listSoundDays } from "@/lib/library/queries";
import { plainText } from "@/lib/markdown/plain-text";
import { absoluteUrl, paperPath, sitePath } from "./urls";
import { escapeXml } from "./xml";

/** Bytes that a poll may fetch, unless the newest day alone has more. */
const feedSize = 300_000;

/**
 * Write the Atom feed of the newest days (RFC 4287), whole: the newest with papers, and those before it while they fit.
 * A reader that polls once a day so misses no paper. Without a choice of papers, of all that the library holds. Each entry has the paper's whole TL;DR. All texts are plain text,
 * and declared so.
 */
export function createFeed(library: Library, feed: ChosenFeed = chooseAll(library)): string {
  const entries: string[] = [];
  let size = Buffer.byteLength(createDocument(library, feed, []));
  // Day by day, since writing them all takes longer than the rest of a build where nothing is new.
  for (const ofDay of listEntries(feed.days)) {
    size += Buffer.byteLength(ofDay);
    if (entries.length > 0 && size > feedSize) break;
    entries.push(ofDay);
  }
  return createDocument(library, feed, entries);
}

/** A feed of a choice of papers. */
export type ChosenFeed = {
  readonly title: string;
  /** Path of the page that shows the same papers. */
  readonly page: string;
  /** File of the feed, below the site's root. */
  readonly file: string;
  /** Newest first. */
  readonly days: readonly Pick<Day, "date" | "papers">[];
};

function chooseAll({ site, days }: Library): ChosenFeed {
  return { title: site.title, page: sitePath("/"), file: "feed.xml", days: listSoundDays(days.values()) };
}

/** Write the entries of each day, newest first, when they are asked for; a paper stands in the last day that tells it. */
function* listEntries(days: ChosenFeed["days"]): Generator<string> {
  for (const { date, papers } of days) {
    const entries = papers.filter(({ lastSeen }) => lastSeen === date).map(createEntry);
    if (entries.length > 0) yield entries.join("");
  }
}

function createDocument(
  { site }: Library,
  { title, page, file, days }: ChosenFeed,
  entries: readonly string[],
): string {
  const home = absoluteUrl(page);
  const [newest] = days;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element("id", home)}
${element("title", title)}
${element("subtitle", site.description[site.defaultLanguage])}
${element("updated", midnight(newest?.date ?? "1970-01-01"))}
<author>${element("name", site.title)}</author>
${link("alternate", home)}
${link("self", absoluteUrl(sitePath(encodeURI(`/${file}`))))}
${entries.join("")}</feed>
`;
}

function createEntry(paper: Paper): string {
  const url = absoluteUrl(paperPath(paper.id));
  const ledes = [getLede(paper, "zh"), getLede(paper, "en")].flatMap((lede) =>
    lede ? [plainText(lede.text)] : [],
  );
  return `<entry>
${element("id", url)}
${element("title", plainText(paper.title))}
${link("alternate", url)}
${element("published", midnight(paper.firstSeen))}
${element("updated", midnight(paper.lastSeen))}
${paper.authors.map((name) => `<author>${element("name", name)}</author>`).join("")}
${paper.categories.map((category) => `<category term="${escapeXml(category)}"/>`).join("")}
${element("summary", ledes.join("\n\n"))}
</entry>
`;
}

/** A text construct without a type is plain text (RFC 4287, 3.1.1). */
function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, url: string): string {
  return `<link rel="${rel}" href="${escapeXml(url)}"/>`;
}

function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
