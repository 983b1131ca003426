/** A row of a payload: its number, its text as it stands there, and its JSON where it is JSON. */
export type Row = { readonly id: string; readonly text: string; readonly value?: unknown };

/** What the framework writes before and after each piece of a payload, a JSON string without any `<`. */
const opening = "<script>self.__next_f.push([1,";
const closing = "])</script>";
/** Rows of these tags hold bytes, after their number, instead of a line. */
const binaryTags = new Set("AOoUSsLlGgMmVb");

/**
 * Read the payload that the framework writes into a page for its own component tree: the rows of React's
 * serialisation (`react-server/src/ReactFlightServer.js`). Undefined where there is none, or one with binary rows.
 */
export function readPayload(html: string): Row[] | undefined {
  const text = readPayloadText(html);
  const isBinary = html.includes("self.__next_f.push([3,");
  return text === "" || isBinary ? undefined : parseRows(Buffer.from(text));
}

/** Read the payload of a page as it is; "" where there is none. */
export function readPayloadText(html: string): string {
  return splitPage(html)
    .map(({ json }) => String(JSON.parse(json)))
    .join("");
}

/** Write a payload into a page, in the place of its own. */
export function writePayload(html: string, rows: readonly Row[]): string {
  const payload = rows.map(
    ({ id, text, value }) => `${id}:${value === undefined ? text : `${JSON.stringify(value)}\n`}`,
  );
  const [first, ...others] = splitPage(html);
  if (!first) return html;
  const after = [first, ...others].map((piece) => piece.after);
  return first.before + writePayloadScript(payload.join("")) + after.join("");
}

/** Write the element that holds a payload; as in the framework's own, nothing may end it early. */
export function writePayloadScript(payload: string): string {
  const json = JSON.stringify(payload).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return opening + json + closing;
}

/** The JSON of a piece of a payload, and what stands after it, up to the next; before the first, what stands before. */
type Piece = { readonly before: string; readonly json: string; readonly after: string };

function splitPage(html: string): Piece[] {
  const [before = "", ...pieces] = html.split(opening);
  return pieces.map((piece) => {
    const end = piece.indexOf(closing);
    return { before, json: piece.slice(0, end), after: piece.slice(end + closing.length) };
  });
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
      // Other kinds begin with a capital.
      ...(!/[A-Z]/.test(tag) && { value: JSON.parse(text) }),
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
