"use client";

import type { ReactNode } from "react";
import type { Islands } from "@/components/layout/hydrate-islands";
import { PageHole } from "@/components/page/page-hole";
import { DayMarks } from "./day-marks";

const islands: Islands = { DayMarks };

/** Hold the content of a page of calendars. */
export function CalendarHole({ children }: { readonly children?: ReactNode }) {
  return <PageHole islands={islands}>{children}</PageHole>;
}
