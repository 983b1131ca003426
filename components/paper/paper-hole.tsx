"use client";

import { type ReactNode, useEffect } from "react";
import { PageHole } from "@/components/page/page-hole";
import { followPages } from "@/components/pane/follow-pages";
import { paperIslands } from "./paper-islands";

/** Hold the content of a paper's page. */
export function PaperHole({ children }: { readonly children?: ReactNode }) {
  useEffect(followPages, []);
  return <PageHole islands={paperIslands}>{children}</PageHole>;
}
