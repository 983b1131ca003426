"use client";

import type { ReactNode } from "react";
import type { Islands } from "./hydrate-islands";
import { NotFoundHelp } from "./not-found-help";
import { PageHole } from "./page-hole";

const islands: Islands = { NotFoundHelp };

/** Hold the content of the page for addresses without one. */
export function NotFoundHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
