"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { DayReader } from "./day-reader";

const islands: Islands = { DayReader };

/** Hold the content of a day's page. */
export function DayHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
