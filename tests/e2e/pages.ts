import type { RouteName } from "@/lib/site/routes";

/** One address of every kind of page, on the digests of the tests. */
export const examples = {
  home: "/",
  archive: "/digests/",
  day: "/digests/2026-02-25/",
  month: "/digests/2026-02/",
  categories: "/categories/",
  category: "/categories/cs.CV/",
  "category-month": "/categories/cs.CV/2026-02/",
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
  "day with executive summary": "/digests/2026-01-28/",
  "day without papers left by its filters": "/digests/2026-01-28/?code&kept",
  "day, filtered": "/digests/2025-09-22/?category=cs.RO&code",
  "paper with analysis": "/papers/2601.19884/",
} as const;
