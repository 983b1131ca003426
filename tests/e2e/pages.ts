import type { RouteName } from "@/lib/site/routes";
import { latestDay, latestMonth, mixedDay, summaryDay } from "./site";

/** One address of every kind of page, on the digests of the tests. */
export const examples = {
  home: "/",
  archive: "/digests/",
  day: latestDay,
  month: `/digests/${latestMonth}/`,
  categories: "/categories/",
  category: "/categories/cs.CV/",
  "category-month": `/categories/cs.CV/${latestMonth}/`,
  paper: "/papers/2602.20205/",
  search: "/search/?q=diffusion",
  library: "/library/",
  about: "/about/",
  offline: "/offline/",
  "not-found": "/no/such/page/",
} as const satisfies Readonly<Record<RouteName, string>>;

/** The same, and addresses of pages that look different from their kind's example. */
export const pageKinds = {
  ...examples,
  "day with executive summary": summaryDay,
  "day without papers left by its filters": `${summaryDay}?code&kept`,
  "day, filtered": `${mixedDay}?category=cs.RO&code`,
  "paper with analysis": "/papers/2601.19884/",
} as const;
