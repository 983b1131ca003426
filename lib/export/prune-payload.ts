import { type Row, readPayload, writePayload } from "./payload";

/** The component whose children the browser takes from the page: `components/layout/static.tsx`. */
const staticComponent = "Static";

/**
 * Remove from a page's payload what its HTML says already: the children of static parts, descriptions of the page,
 * inline scripts, and the rows that nothing else refers to. A page whose payload is of an unknown shape is returned as it is.
 */
export function prunePayload(html: string): string {
  const rows = readPayload(html);
  if (!rows) return html;
  const types = new Set(rows.filter(isStaticImport).map(({ id }) => `$L${id}`));
  const pruned = rows.map((row) =>
    row.value === undefined ? row : { ...row, value: prune(row.value, types) },
  );
  const kept = keepReferred(pruned);
  return kept ? writePayload(html, kept) : html;
}

/** A row of a client component names its module, its files and its export. */
function isStaticImport({ text }: Row): boolean {
  return text.startsWith("I[") && JSON.parse(text.slice(1))[2] === staticComponent;
}

/** Copy a value without the children of elements of some types (`["$", type, key, props]`), and without metadata. */
function prune(value: unknown, types: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) {
    const [sign, type, key, props] = value;
    if (sign !== "$") return value.map((inner) => prune(inner, types));
    if (type === "meta" || (type === "link" && props.rel !== "stylesheet")) return null;
    return [sign, type, key, pruneProps(type, props, types)];
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, prune(inner, types)]));
}

function pruneProps(type: unknown, props: unknown, types: ReadonlySet<unknown>): unknown {
  if (!isObject(props)) return props;
  if (types.has(type)) return { ...props, children: undefined };
  // An inline script has run when its payload is read, and would not run again.
  const isScript = type === "script" && props.dangerouslySetInnerHTML !== undefined;
  return isScript ? { ...props, dangerouslySetInnerHTML: { __html: "" } } : prune(props, types);
}

/** Keep the rows that are not JSON, and what they and the first one refer to; undefined where that leads nowhere. */
function keepReferred(rows: readonly Row[]): Row[] | undefined {
  const values = new Map(rows.map(({ id, value }) => [id, value]));
  const others = rows.filter(({ text, value }) => value === undefined && !text.startsWith("T"));
  const open = [values.get("0"), ...others.map(({ text }) => text.match(/(?<=")\$[^"]*/g))];
  const referred = new Set(["0", ...others.map(({ id }) => id)]);
  for (const value of open) {
    for (const { id, path } of listReferences(value)) {
      if (path.length > 0 && follow(values, id, path) === undefined) return undefined;
      // The loop reaches what is added to its list meanwhile.
      if (!referred.has(id)) open.push(values.get(id));
      referred.add(id);
    }
  }
  return rows.filter(({ id }) => referred.has(id));
}

type Reference = { readonly id: string; readonly path: readonly string[] };

/** List what a value refers to: `$`, a letter for most kinds, the number of a row, and a path into it. */
function listReferences(value: unknown): Reference[] {
  if (isObject(value)) return Object.values(value).flatMap(listReferences);
  const [, id, path = ""] = /^\$[^0-9a-f$]?([0-9a-f]+)((?::[^:]+)*)$/.exec(String(value)) ?? [];
  return id === undefined ? [] : [{ id, path: path.split(":").slice(1) }];
}

/** Follow a path into a row, whose steps name the parts of elements, and through the references on the way. */
function follow(values: ReadonlyMap<string, unknown>, id: string, path: readonly string[]): unknown {
  let value = values.get(id);
  for (const step of path) {
    const [reference] = typeof value === "string" ? listReferences(value) : [];
    if (reference) value = follow(values, reference.id, reference.path);
    const isElement = Array.isArray(value) && value[0] === "$";
    const key = isElement ? ["$", "type", "key", "props"].indexOf(step) : step;
    value = isObject(value) ? value[key] : undefined;
  }
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
