import { createElement, type ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";

/** The components of a page's islands, by name; a method's type, since each takes properties of its own. */
export type Islands = Readonly<Record<string, { component(props: object): ReactNode }["component"]>>;

/**
 * Make the islands of a page interactive, each by itself, with the properties that stand beside it. Throws where the
 * page has an island that is not among the components.
 */
export function hydrateIslands(page: Element, islands: Islands): void {
  for (const element of page.querySelectorAll<HTMLElement>("[data-island]")) {
    const { island = "", props = "{}" } = element.dataset;
    const component = islands[island];
    if (!component) throw new Error(`No island of this page is called ${island}`);
    hydrateRoot(element, createElement(component, JSON.parse(props)), { identifierPrefix: island });
  }
}
