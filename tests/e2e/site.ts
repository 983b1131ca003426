/** Days of the digests in `tests/content`, for the browser tests. */

/** The newest day: 89 papers, of two digests. */
export const latestDate = "2026-02-25";
export const latestDay = `/digests/${latestDate}/`;

/** The day before the newest: 10 papers, and an executive summary in Chinese. */
export const summaryDate = "2026-01-28";
export const summaryDay = `/digests/${summaryDate}/`;

/** A day of a digest in both languages. */
export const bilingualDate = "2025-12-29";
export const bilingualDay = `/digests/${bilingualDate}/`;

/** The oldest day: papers of several categories, some with code. */
export const mixedDay = "/digests/2025-09-22/";

/** A day without a digest, in the month of the newest, and one whose month has none. */
export const emptyDay = "/digests/2026-02-11/";
export const emptyMonthDay = "/digests/2026-04-01/";

/** The month of the newest day. */
export const latestMonth = "2026-02";
