import type { ElementContent } from "hast";
import { element, text } from "./nodes";
import { type MarkupSpan, sliceNodes } from "./spans";

/**
 * What an address may hold: the ASCII of RFC 3986, less the quotes and brackets that surround addresses in
 * prose. An address thus ends at CJK punctuation (`https://github.com/chloeqxq/CCAD。`) and at Han letters.
 */
const characters = String.raw`(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]|\\[_%#&~])+`;
const scheme = String.raw`[Hh][Tt][Tt][Pp][Ss]?:\/\/`;

/** Top-level domains under which the archive's papers have pages. */
const domains = "com|org|net|io|ai|cn|dev|app|edu|gov|co|me|cc|site|page|tech|xyz|uk|de|fr|eu|ch|jp|kr|au|ca";

/**
 * How an address without a scheme begins: `www.`, a well-known host, or a name in lower case with a path. A
 * name alone is none: JD.com, LandCover.ai and RWA.xyz are what abstracts call things.
 */
const bareStart = [
  String.raw`[Ww]{3}\.[\w-]`,
  String.raw`(?:[Gg]it[Hh]ub|[Gg]it[Ll]ab)\.com\/\w`,
  String.raw`[Hh]ugging[Ff]ace\.co\/\w`,
  String.raw`[\w-]{1,60}\.git(?:hub|lab)\.io(?![\w-])`,
  String.raw`(?:[a-z0-9-]{1,62}\.){1,4}(?:${domains})\/\w`,
].join("|");

const address = new RegExp(`(?:${scheme}|(?<![\\w./@:\\\\-])(?=${bareStart}))${characters}`, "g");

/** Every address has one of these, and most texts have none: a tenth of a build went into looking closer. */
const likelyAddress = /\/|[Ww]{3}\.|\.git(?:hub|lab)\.io/;

/** A bare address of a text; offsets are UTF-16. */
export type Address = {
  readonly start: number;
  readonly end: number;
  /** With a scheme, and without the backslashes of LaTeX's `\_`. */
  readonly url: string;
  /** As the text writes it, without these backslashes. */
  readonly label: string;
};

/**
 * List the bare addresses of a text in order, without the punctuation that ends a sentence: those with http(s),
 * and those without a scheme that are certain, such as `github.com/a/b` and `www.a.org`.
 */
export function listAddresses(value: string): readonly Address[] {
  const addresses: Address[] = [];
  if (!likelyAddress.test(value)) return addresses;
  for (const match of value.matchAll(address)) {
    const written = trimPunctuation(match[0]);
    const label = written.replaceAll("\\", "");
    const url = /^https?:/i.test(label) ? label : `https://${label}`;
    if (getWebUrl(url)) addresses.push({ start: match.index, end: match.index + written.length, url, label });
  }
  return addresses;
}

/** Turn the bare addresses of a text into links; the text between stays as it is. */
export function linkAddresses(value: string): readonly ElementContent[] {
  return sliceNodes(value, listAddressSpans(value), 0, value.length);
}

/** List the bare addresses of a text as links in their places. */
export function listAddressSpans(value: string): readonly MarkupSpan[] {
  return listAddresses(value).map(
    ({ start, end, url, label }): MarkupSpan => ({ start, end, node: link(url, [text(label)]) }),
  );
}

/**
 * Build a link to another site. An address that is not http or https is no link: its label and the address
 * are shown as text.
 *
 * `nofollow`: the addresses come from papers and models, not from the site's owner, who vouches for none.
 * `noopener noreferrer`: a visited host learns nothing of what was being read.
 */
export function link(url: string, label: readonly ElementContent[], title?: string | null): ElementContent {
  const href = getWebUrl(url);
  if (href)
    return element(
      "a",
      {
        href,
        rel: ["nofollow", "noopener", "noreferrer"],
        title: title ?? null,
      },
      label,
    );
  return element("span", {}, [...label, text(` (${url})`)]);
}

/** Get an address in its canonical form; undefined unless it is http or https. */
export function getWebUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, hostname } = new URL(url);
  return (protocol === "http:" || protocol === "https:") && hostname !== "" ? href : undefined;
}

/** Cut sentence punctuation and unbalanced closing brackets from the end, as GFM's autolinks do. */
function trimPunctuation(url: string): string {
  const surplus = {
    ")": countOf(url, ")") - countOf(url, "("),
    "]": countOf(url, "]") - countOf(url, "["),
  };
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === ")" || last === "]") {
      if (surplus[last] <= 0) break;
      surplus[last] -= 1;
    } else if (last === "(" || last === "[") surplus[last === "(" ? ")" : "]"] += 1;
    else if (!/[.,;:!?'*_~&$#@\\]/.test(last)) break;
  }
  return url.slice(0, end);
}

function countOf(value: string, character: string): number {
  return value.split(character).length - 1;
}
