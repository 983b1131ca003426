import { type Row, readPayload, writePayload } from "./payload";
import { insertReferred, isObject, orderRows, readImport } from "./payload-rows";

/** The component whose children the browser takes from the page: `components/layout/static.tsx`. */
const staticComponent = "Static";
/** The framework's own, which says in a page's HTML where icons stand, and nothing in the browser. */
const iconComponent = "IconMark";

/** The names of client components, by the reference to their import as an element's type. */
type Components = ReadonlyMap<unknown, string>;

/**
 * Remove from a page's payload what its HTML says already: the children of static parts, descriptions of the page,
 * and inline scripts. A page whose payload is of an unknown shape is returned as it is.
 */
export function prunePayload(html: string): string {
  const rows = readPayload(html);
  if (!rows) return html;
  const components: Components = new Map(
    rows.flatMap((row) => {
      const [, , name] = readImport(row) ?? [];
      return name === undefined ? [] : [[`$L${row.id}`, name]];
    }),
  );
  const prune = (row: Row) =>
    row.value === undefined ? row : { ...row, value: pruneValue(row.value, components) };
  // Once more when all is in its place, since what describes a page is told by the list that it stands in.
  const whole = insertReferred(rows.map(prune))?.map(prune);
  return whole ? writePayload(html, orderRows(whole)) : html;
}

/** Copy a value without what its page's HTML says; elements are `["$", type, key, props]`. */
export function pruneValue(value: unknown, components: Components = new Map()): unknown {
  if (Array.isArray(value)) {
    const [sign, type, key, props] = value;
    if (sign !== "$") {
      const pruned = value.map((inner) => pruneValue(inner, components));
      // The places in other lists matter: identifiers (`useId`) are made of them.
      return pruned.some(isTitle) && pruned.every((inner) => inner === null || isTitle(inner))
        ? pruned.filter(isTitle)
        : pruned;
    }
    if (isDescription(value, components)) return null;
    return [sign, type, key, pruneProps(type, props, components)];
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, pruneValue(inner, components)]),
  );
}

function isDescription(value: unknown, components: Components): boolean {
  const [sign, type, , props] = Array.isArray(value) ? value : [];
  if (sign !== "$") return false;
  return (
    type === "meta" ||
    (type === "link" && props.rel !== "stylesheet") ||
    components.get(type) === iconComponent
  );
}

function isTitle(value: unknown): boolean {
  return Array.isArray(value) && value[0] === "$" && value[1] === "title";
}

function pruneProps(type: unknown, props: unknown, components: Components): unknown {
  if (!isObject(props)) return props;
  const told = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== "$undefined"));
  if (components.get(type) === staticComponent) return { ...told, children: undefined };
  // An inline script has run when its payload is read, and would not run again.
  const isScript = type === "script" && props.dangerouslySetInnerHTML !== undefined;
  return isScript ? { ...told, dangerouslySetInnerHTML: { __html: "" } } : pruneValue(told, components);
}
