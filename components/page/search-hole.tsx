"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { SearchPage } from "@/components/search/search-page";
import { PageHole } from "./page-hole";

const islands: Islands = { SearchPage };

/** Hold the content of the search page. */
export function SearchHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
