"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/layout/page-hole";
import { SearchField } from "@/components/search/search-field";
import { SinceLastVisit } from "./since-last-visit";

const islands: Islands = { SearchField, SinceLastVisit };

/** Hold the content of the front page. */
export function HomeHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
