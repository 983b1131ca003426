"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { SearchPage } from "./search-page";

const islands: Islands = { SearchPage };

/** Hold the content of the search page. */
export function SearchHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
