import type { UiString } from "@/lib/site/strings";

/** Strings of the pages of categories; `{name}` marks a place for a value. */
export const categoryStrings = {
  "part-of-month": {
    en: "{count} of the {all|paper|papers} of {month}",
    zh: "{month}共 {all} 篇论文，本页 {count} 篇",
  },
  "whole-month": { en: "All days of {month}", zh: "{month}的全部日期" },
} as const satisfies Readonly<Record<string, UiString>>;
