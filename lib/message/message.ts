import type { Resource } from "@/lib/library/resources";
import type { UiLanguage } from "@/lib/site/dates";

/** A stretch of a line, which may be a link. */
export type Phrase = { readonly text: string; readonly url?: string };

/** A paper as a message presents it; all texts are plain. */
export type MessagePaper = {
  readonly id: string;
  readonly title: string;
  /** BCP 47 primary language. */
  readonly titleLanguage: string;
  readonly titleTranslated?: string;
  /** What it is about in a line, in each language that was asked for; `isQuoted` of its abstract. */
  readonly summaries: readonly {
    readonly language: string;
    readonly text: string;
    readonly isQuoted: boolean;
  }[];
  /** First … last. */
  readonly authors: string;
  /** Why it is where it is, what says most first. */
  readonly reasons: readonly Phrase[];
  /** Code, data and pages that belong to it. */
  readonly resources: readonly Resource[];
  readonly url: string;
  readonly pdf: string;
  /** The day that first listed it. */
  readonly day: string;
};

/** Papers under one heading. */
export type MessagePart = {
  readonly kind: "followed" | "likely" | "nearest" | "category";
  readonly title: string;
  readonly papers: readonly MessagePaper[];
  /** How many papers it has; `papers` may be the first of them. */
  readonly count: number;
  /** Where all of them are; for `followed` there is a link for each search. */
  readonly url?: string;
  /** What each search and author found. */
  readonly found?: readonly (Phrase & { readonly count: number })[];
};

/** One reader's day, or week. */
export type DayMessage = {
  readonly site: string;
  readonly language: UiLanguage;
  /** The first and the last day of it. */
  readonly from: string;
  readonly to: string;
  readonly isWeekly: boolean;
  readonly isPersonal: boolean;
  /** The day or days in words. */
  readonly period: string;
  /** How many papers are new. */
  readonly count: number;
  /** How many of them are likely the reader's; undefined where they appear by category. */
  readonly matched?: number;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly parts: readonly MessagePart[];
  /** Papers that are not shown. */
  readonly rest: Required<Phrase> & { readonly count: number };
  readonly muted: number;
};
