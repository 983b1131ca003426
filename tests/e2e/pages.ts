/** One address of every kind of page, on the seed digests. */
export const pageKinds = {
  home: "/",
  archive: "/digests/",
  day: "/digests/2026-02-25/",
  "day with executive summary": "/digests/2026-01-28/",
  "day without papers left by its filters": "/digests/2026-01-28/?code&kept",
  "day, filtered": "/digests/2025-09-22/?category=cs.RO&code",
  month: "/digests/2026-02/",
  categories: "/categories/",
  category: "/categories/cs.CV/",
  "category month": "/categories/cs.CV/2026-02/",
  "paper of two digests": "/papers/2602.20205/",
  "paper with analysis": "/papers/2601.19884/",
  search: "/search/?q=diffusion",
  library: "/library/",
  about: "/about/",
  "not found": "/no/such/page/",
} as const;
