/** A field of a JSON object: its name, and its value as the file writes it. */
export type Member = { readonly name: string; readonly raw: string };

/**
 * List the fields of an object in valid JSON, in their order; [] for any other value. `JSON.parse` keeps one of two
 * fields of one name and rounds long numbers: here each stays as it is written. However deep a value is nested, only
 * the first level is looked at.
 */
export function listMembers(json: string): readonly Member[] {
  if (!json.startsWith("{")) return [];
  const members: Member[] = [];
  let name: string | undefined;
  let start = 1;
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at] ?? "";
    if (character === '"') at = findStringEnd(json, at);
    else if (character === "{" || character === "[") depth += 1;
    else if (character === ":" && depth === 1) {
      name = String(JSON.parse(json.slice(start, at)));
      start = at + 1;
    } else if (character === "," || character === "}" || character === "]") {
      if (depth === 1) {
        if (name !== undefined) members.push({ name, raw: json.slice(start, at).trim() });
        name = undefined;
        start = at + 1;
      }
      if (character !== ",") depth -= 1;
    }
  }
  return members;
}

/** Find the quote that ends a string, given the one that begins it: no odd number of backslashes appears before it. */
function findStringEnd(json: string, start: number): number {
  let end = start;
  let escapes = 0;
  do {
    end = json.indexOf('"', end + 1);
    if (end === -1) return json.length;
    escapes = 0;
    while (json[end - escapes - 1] === "\\") escapes += 1;
  } while (escapes % 2 === 1);
  return end;
}
