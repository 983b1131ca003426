/** A row of a payload: its number, its text as it stands there, and its JSON where it is JSON. */
export type Row = { readonly id: string; readonly text: string; readonly value?: unknown };

const pushPattern = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;
/** Rows of these tags hold bytes, after their number, instead of a line. */
const binaryTags = new Set("AOoUSsLlGgMmVb");

/**
 * Read the payload that the framework writes into a page for its own component tree: the rows of React's
 * serialisation (`react-server/src/ReactFlightServer.js`). Undefined where there is none, or one with binary rows.
 */
export function readPayload(html: string): Row[] | undefined {
  const chunks = [...html.matchAll(pushPattern)].map(([, json = '""']) => String(JSON.parse(json)));
  const isBinary = html.includes("self.__next_f.push([3,");
  return chunks.length === 0 || isBinary ? undefined : parseRows(Buffer.from(chunks.join("")));
}

/** Write a payload into a page, in the place of its own. */
export function writePayload(html: string, rows: readonly Row[]): string {
  const payload = rows.map(
    ({ id, text, value }) => `${id}:${value === undefined ? text : `${JSON.stringify(value)}\n`}`,
  );
  // As in the framework's own: nothing may end the element early.
  const json = JSON.stringify(payload.join("")).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const [first] = html.match(pushPattern) ?? [];
  return html.replace(pushPattern, (script) =>
    script === first ? `<script>self.__next_f.push([1,${json}])</script>` : "",
  );
}

function parseRows(bytes: Buffer): Row[] | undefined {
  const rows: Row[] = [];
  for (let place = 0; place < bytes.length; ) {
    const colon = bytes.indexOf(":", place);
    const tag = String.fromCharCode(bytes[colon + 1] ?? 0);
    if (colon < 0 || binaryTags.has(tag)) return undefined;
    const end = tag === "T" ? findTextEnd(bytes, colon + 2) : bytes.indexOf("\n", colon) + 1;
    const text = bytes.toString("utf8", colon + 1, end);
    rows.push({
      id: bytes.toString("utf8", place, colon),
      text,
      ...(/[[{"]/.test(tag) && { value: JSON.parse(text) }),
    });
    place = end;
  }
  return rows;
}

/** A text's row tells its length in bytes, in hexadecimal, before a comma; no line's end follows it. */
function findTextEnd(bytes: Buffer, start: number): number {
  const comma = bytes.indexOf(",", start);
  return comma + 1 + Number.parseInt(bytes.toString("utf8", start, comma), 16);
}
