"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { StoredList } from "./stored-list";

const islands: Islands = { StoredList };

/** Hold the content of the page for reading without a connection. */
export function OfflineHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
