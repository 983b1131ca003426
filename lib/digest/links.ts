import type { Link } from "./record";

const longest = 1000;

/** Read a text that is one Markdown link, bold or not: `[**[PDF]**](https://arxiv.org/pdf/2511.02119)`. */
export function parseLink(text: string): Link | undefined {
  const bare = text
    .trim()
    .replace(/^\*\*(?=\[)/, "")
    .replace(/(?<=\))\*\*$/, "");
  if (bare.length > longest || !bare.startsWith("[") || !bare.endsWith(")")) return undefined;
  const at = bare.indexOf("](http");
  const url = bare.slice(at + 2, -1);
  if (at === -1 || /[\s()]/.test(url)) return undefined;
  return {
    label: bare
      .slice(1, at)
      .replace(/[*[\]]/g, "")
      .trim(),
    url,
  };
}
