"use client";

import { createContext, useContext } from "react";

/** What holds the page that an island is of, its tags for reference managers included, where that is not the document. */
export const PageContext = createContext<ParentNode | undefined>(undefined);

/** Return what holds the page of an island: one finds by it what its own page says. Undefined on the server. */
export function usePage(): ParentNode | undefined {
  const page = useContext(PageContext);
  return page ?? (typeof document === "undefined" ? undefined : document);
}
