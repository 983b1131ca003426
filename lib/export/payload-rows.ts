import type { Row } from "./payload";

type Rows = ReadonlyMap<string, Row>;

/** Put what rows refer to in the places of references; undefined where one leads nowhere. */
export function insertReferred(rows: readonly Row[]): Row[] | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  try {
    return rows.map((row) => (isObject(row.value) ? { ...row, value: insert(row.value, byId) } : row));
  } catch (error) {
    if (error instanceof LostReference) return undefined;
    throw error;
  }
}

/** Leave out rows that nothing needs, and order and number the others by what they say. */
export function orderRows(rows: readonly Row[]): Row[] {
  return renumber(keepNeeded(rows).sort(compareRows));
}

class LostReference extends Error {
  override readonly name = "LostReference";
}

/** Return the module, the files and the name of the export that a client component's row holds. */
export function readImport(row: Row): readonly [module: unknown, files: unknown, name: string] | undefined {
  return row.text.startsWith("I[") ? JSON.parse(row.text.slice(1)) : undefined;
}

/** Copy a value, with what it refers to in the place of references. */
function insert(value: unknown, rows: Rows): unknown {
  if (Array.isArray(value)) return value.map((inner) => insert(inner, rows));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, insert(inner, rows)]));
  }
  const reference = readReference(value);
  // Other kinds are promises and collections, which are made where they are referred to.
  if (reference === undefined || !/^L?$/.test(reference.kind)) return value;
  const row = rows.get(reference.id);
  if (row?.text.startsWith("T")) return escapeText(row.text.slice(row.text.indexOf(",") + 1));
  const isShort = row !== undefined && !isObject(row.value) && row.value !== null;
  return isShort ? value : insert(follow(reference, rows), rows);
}

type Reference = { readonly kind: string; readonly id: string; readonly path: readonly string[] };

/** Read a reference: `$`, a letter for most kinds, the number of a row, and a path into it. */
function readReference(value: unknown): Reference | undefined {
  const [, kind = "", id, path = ""] = /^\$([^0-9a-fn$]?)([0-9a-f]+)((?::[^:]+)*)$/.exec(String(value)) ?? [];
  return id === undefined ? undefined : { kind, id, path: path.split(":").slice(1) };
}

/** Follow a path into a row, whose steps name the parts of elements, and through the references on the way. */
function follow({ id, path }: Reference, rows: Rows): unknown {
  let value = rows.get(id)?.value;
  for (const step of path) {
    const reference = readReference(value);
    if (reference) value = follow(reference, rows);
    const isElement = Array.isArray(value) && value[0] === "$";
    const key = isElement ? ["$", "type", "key", "props"].indexOf(step) : step;
    value = isObject(value) ? value[key] : undefined;
  }
  if (value === undefined) throw new LostReference();
  return value;
}

/** Text that begins like a reference has one sign more. */
export function escapeText(text: string): string {
  return text.startsWith("$") ? `$${text}` : text;
}

/** Keep the first row, the instructions but hints of files that the page itself names, and what these refer to. */
function keepNeeded(rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isInstruction = ({ text, value }: Row) => value === undefined && !/^[HIT]/.test(text);
  const needed = new Set(rows.filter((row) => row.id === "0" || isInstruction(row)));
  // The loop reaches what is added to the set meanwhile.
  for (const row of needed) {
    for (const id of listReferred(row.value ?? readImport(row))) {
      const referred = byId.get(id);
      if (referred) needed.add(referred);
    }
  }
  return rows.filter((row) => needed.has(row));
}

function listReferred(value: unknown): string[] {
  if (isObject(value)) return Object.values(value).flatMap(listReferred);
  const reference = readReference(value);
  return reference ? [reference.id] : [];
}

/** Order rows: short texts, which imports need at once; imports; then values and instructions as they were. */
function compareRows(a: Row, b: Row): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** The name of an import may be a reference, whose number says nothing. */
function sortKey(row: Row): string {
  if (typeof row.value === "string") return `0 ${row.value}`;
  const [module, , name] = readImport(row) ?? [];
  return name === undefined ? "2" : `1 ${name.replace(/^\$.*/, "")} ${module}`;
}

function renumber(rows: readonly Row[]): Row[] {
  const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => id !== "0" && id !== "");
  const renamed = new Map(ids.map((id, place) => [id, (place + 1).toString(16)]));
  const rename = (id: string) => renamed.get(id) ?? id;
  return rows.map((row) => {
    const { id, text, value } = row;
    if (value !== undefined) return { id: rename(id), text, value: renumberIn(value, rename) };
    const imported = readImport(row);
    return {
      id: rename(id),
      text: imported ? `I${JSON.stringify(renumberIn(imported, rename))}\n` : text,
    };
  });
}

function renumberIn(value: unknown, rename: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => renumberIn(inner, rename));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, renumberIn(inner, rename)]),
    );
  }
  const { kind, id, path } = readReference(value) ?? {};
  return id === undefined ? value : [`$${kind}${rename(id)}`, ...(path ?? [])].join(":");
}

/** Tell whether a value is a list or has properties. */
export function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
