"use client";

import type { ReactNode } from "react";
import { Inbox } from "@/components/inbox/inbox";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { SearchField } from "@/components/search/search-field";
import { DayMarks } from "./day-marks";

const islands: Islands = { DayMarks, Inbox, SearchField };

/** Hold the content of the front page. */
export function HomeHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
