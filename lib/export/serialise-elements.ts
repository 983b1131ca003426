import { Fragment, isValidElement, type ReactElement } from "react";
import { Static } from "@/components/layout/static";
import { escapeText } from "./payload-rows";

/** References to the imports of components that run in the browser. */
export type Imports = ReadonlyMap<unknown, string>;

/**
 * Serialise elements as a payload holds them: components of the server are called, those of the browser named by
 * their imports, and children of static parts left out. Throws where elements are of a kind that pages do not use.
 */
export function serialiseElements(value: unknown, imports: Imports): unknown {
  if (isValidElement<Record<string, unknown>>(value)) return serialiseElement(value, imports);
  if (Array.isArray(value)) return value.map((inner) => serialiseElements(inner, imports));
  if (typeof value === "string") return escapeText(value);
  if (value === undefined) return "$undefined";
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, serialiseElements(inner, imports)]),
  );
}

function serialiseElement({ type, key, props }: ReactElement<Record<string, unknown>>, imports: Imports) {
  if (type === Fragment && key === null) return serialiseElements(props.children, imports);
  if (typeof type === "string") return ["$", type, key, serialiseElements(props, imports)];
  if (typeof type !== "function") throw new TypeError("only plain components are serialised");
  const reference = imports.get(type);
  if (reference !== undefined) {
    const { children, ...others } = props;
    const told = type === Static ? others : props;
    return ["$", reference, key, serialiseElements(told, imports)];
  }
  if (key !== null) throw new TypeError(`${type.name} has a key, which its elements would have to bear`);
  return serialiseElements(Reflect.apply(type, undefined, [props]), imports);
}
