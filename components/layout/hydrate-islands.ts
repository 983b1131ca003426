import { createElement, type ReactNode } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { PageContext } from "./page-context";

/** The components of a page's islands, by name; a method's type, since each takes properties of its own. */
export type Islands = Readonly<Record<string, { component(props: object): ReactNode }["component"]>>;

/**
 * Make the islands of a page interactive, each by itself, with the properties that appear beside it; returns their
 * roots. A page that is not the document says so by `isPart`. Throws, with none of them made interactive, where the page has an
 * island that is not among the components or whose properties cannot be read.
 */
export function hydrateIslands(page: Element, islands: Islands, { isPart = false } = {}): Root[] {
  const found = [...page.querySelectorAll<HTMLElement>("[data-island]")].map((element) => {
    const { island = "", props = "{}" } = element.dataset;
    const component = islands[island];
    if (!component) throw new Error(`No island of this page is called ${island}`);
    const node = createElement(component, JSON.parse(props));
    return [element, island, isPart ? createElement(PageContext, { value: page }, node) : node] as const;
  });
  return found.map(([element, identifierPrefix, tree]) =>
    hydrateRoot(element, tree, { identifierPrefix, ...(isPart && { onRecoverableError }) }),
  );
}

/** A part of a page may be taken away before its islands are ready, which loses nothing. */
function onRecoverableError(): void {}
