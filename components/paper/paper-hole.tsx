"use client";

import { type ReactNode, useEffect } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/layout/page-hole";
import { followPages } from "@/components/pane/follow-pages";
import { ContextPager } from "@/components/reading/context-pager";
import { CitationFormats } from "./citation-formats";
import { PaperActions } from "./paper-actions";
import { PaperBar } from "./paper-bar";

const islands: Islands = { CitationFormats, ContextPager, PaperActions, PaperBar };

/** Hold the content of a paper's page. */
export function PaperHole({ children }: { readonly children?: ReactNode }) {
  useEffect(followPages, []);
  return <PageHole islands={islands}>{children}</PageHole>;
}
