"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { LibraryPage } from "./library-page";

const islands: Islands = { LibraryPage };

/** Hold the content of the library's page. */
export function LibraryHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
