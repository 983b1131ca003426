"use client";

import { type ReactNode, useEffect } from "react";
import { followPages } from "@/components/layout/follow-pages";
import { PageHole } from "@/components/page/page-hole";
import { paperIslands } from "./paper-islands";

/** Hold the content of a paper's page. */
export function PaperHole({ children }: { readonly children?: ReactNode }) {
  useEffect(followPages, []);
  return <PageHole islands={paperIslands}>{children}</PageHole>;
}
