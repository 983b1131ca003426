/** A rule of a `_headers` file: which addresses it is about, and what it says of them. */
type HeaderRule = { readonly pattern: RegExp; readonly headers: readonly (readonly [string, string])[] };

/** Returns the headers of an address below the site's root, by name in lower case. */
export type HeaderRules = (address: string) => ReadonlyMap<string, string>;

/**
 * Read a `_headers` file as Netlify and Cloudflare Pages do: addresses at the beginning of lines, in which `*` stands for
 * anything, and below each the headers of its answers, indented. Of several rules for one header the last counts.
 */
export function readHeaderRules(text: string): HeaderRules {
  const rules = text
    .split(/\r?\n(?=\/)/)
    .filter((block) => block.startsWith("/"))
    .map(readRule);
  return (address) =>
    new Map(rules.flatMap(({ pattern, headers }) => (pattern.test(address) ? headers : [])));
}

function readRule(block: string): HeaderRule {
  const [address = "", ...lines] = block.split(/\r?\n/);
  const parts = address.trim().split("*");
  const headers = lines.flatMap((line) => {
    const [, name, value] = /^[ \t]+([\w-]+):[ \t]*(.*\S)/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join(".*");
  return { pattern: new RegExp(`^${pattern}$`), headers };
}
