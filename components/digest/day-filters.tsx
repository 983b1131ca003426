"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useUiLanguage } from "@/components/layout/ui-language";
import { type DayFilter, listChosen, omit, type Switch, switches } from "./day-filter";
import { type DigestKey, DigestText } from "./digest-text";
import { digestStrings } from "./strings";
import type { FilteredDay } from "./use-day-filter";

/** What the papers of a day can be distinguished by, with counts of the whole day. */
export type DayChoices = {
  readonly papers: number;
  readonly code: number;
  readonly flagged: number;
  /** Those with most papers first. */
  readonly categories: readonly Choice[];
  /** The digests of the day, where there are several. */
  readonly sources: readonly Choice[];
};

type Choice = { readonly value: string; readonly name: string; readonly count: number };

type DayFiltersProps = {
  readonly choices: DayChoices;
  readonly day: FilteredDay;
  /** What else there is to choose, beside the filters. */
  readonly children?: ReactNode;
};

/** Offer what the papers of a day can be filtered by, with what each choice would show. */
export function DayFilters({ choices, day, children }: DayFiltersProps) {
  const { filter, isUsual, choose, counts, shown } = day;
  const isFiltered = listChosen(filter).length > 0;
  const first = { unread: choices.papers, kept: 0, code: choices.code, flagged: choices.flagged };
  const set = (name: "category" | "source", value: string) =>
    choose(value === "" ? omit(filter, name) : { ...filter, [name]: value });
  const toggle = (name: Switch) => choose(filter[name] ? omit(filter, name) : { ...filter, [name]: true });
  // What no paper of the day has is no choice; marks come and go.
  const isOffered = (name: Switch) =>
    filter[name] || name === "unread" || name === "kept" || choices[name] > 0;
  return (
    <search className="needs-script no-print mb-6 block">
      <h2 className="sr-only">
        <DigestText k="filter-papers" />
      </h2>
      <div className="flex flex-wrap gap-2">
        {(choices.categories.length > 1 || filter.category !== undefined) && (
          <Field name="category" choices={choices.categories} {...{ filter, counts, set }} />
        )}
        {(choices.sources.length > 1 || filter.source !== undefined) && (
          <Field name="source" choices={choices.sources} {...{ filter, counts, set }} />
        )}
        {switches.filter(isOffered).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={filter[name] ?? false}
            onClick={() => toggle(name)}
            className="button gap-1.5 px-2.5 aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:text-accent"
          >
            <DigestText k={`filter-${name}`} />
            <span className="min-w-[2ch] text-end text-muted tabular-nums">{(counts ?? first)[name]}</span>
          </button>
        ))}
        <p className="flex flex-wrap items-center gap-x-4 text-muted text-sm tabular-nums">
          <span role="status">
            {isFiltered && shown && shown.length < choices.papers && (
              <DigestText k="filter-shown" values={{ shown: shown.length, count: choices.papers }} />
            )}
          </span>
          {isFiltered && !isUsual && (
            <button type="button" onClick={() => choose({})} className="link min-h-9">
              <DigestText k="filter-clear" />
            </button>
          )}
        </p>
        {children}
      </div>
    </search>
  );
}

type FieldProps = {
  readonly name: "category" | "source";
  readonly choices: readonly Choice[];
  readonly filter: DayFilter;
  readonly counts: FilteredDay["counts"];
  readonly set: (name: "category" | "source", value: string) => void;
};

function Field({ name, choices, filter, counts, set }: FieldProps) {
  const id = `choose-${name}`;
  const language = useUiLanguage();
  const chosen = filter[name] ?? "";
  // An address can name what the day does not have.
  const isKnown = chosen === "" || choices.some(({ value }) => value === chosen);
  const field = useRef<HTMLSelectElement>(null);
  const early = useRef(true);
  // What a reader chose while the page's scripts were on their way.
  useEffect(() => {
    const value = field.current?.value ?? "";
    if (early.current && value !== chosen) set(name, value);
    early.current = false;
  }, [chosen, name, set]);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        <DigestText k={`filter-${name}`} />
      </label>
      <select
        ref={field}
        id={id}
        autoComplete="off"
        value={chosen}
        onChange={({ target }) => set(name, target.value)}
        data-chosen={chosen === "" ? undefined : ""}
        className="min-h-9 min-w-0 max-sm:flex-[1_1_8rem] sm:w-40 rounded-md border border-line bg-page px-2 text-sm hover:border-accent data-chosen:border-accent data-chosen:bg-tint data-chosen:text-accent"
      >
        <option value="">{digestStrings[`any-${name}`][language]}</option>
        {!isKnown && <option value={chosen}>{chosen} (0)</option>}
        {choices.map(({ value, name: label, count }) => (
          <option key={value} value={value}>
            {label} ({counts ? (counts[name].get(value) ?? 0) : count})
          </option>
        ))}
      </select>
    </>
  );
}

/** Say that no paper is left, and which choice to take back to see some. */
export function NothingPasses({ day: { filter, choose, countPapers } }: { readonly day: FilteredDay }) {
  const chosen = listChosen(filter);
  return (
    <div>
      <p>
        <DigestText k="filter-none" />
      </p>
      <ul className="mt-2 space-y-1">
        {chosen.map((name) => {
          const others = omit(filter, name);
          const count = countPapers(others);
          if (chosen.length < 2 || count === 0) return null;
          return (
            <li key={name}>
              <button type="button" onClick={() => choose(others)} className="link min-h-6 text-start">
                <DigestText k="filter-without" values={{ name: nameOf(name, filter), count }} />
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" onClick={() => choose({})} className="link min-h-6">
            <DigestText k="filter-clear" />
          </button>
        </li>
      </ul>
    </div>
  );
}

function nameOf(name: keyof DayFilter, filter: DayFilter) {
  if (name === "category" || name === "search") return filter[name] ?? "";
  const key: DigestKey = `filter-${name}`;
  return digestStrings[key];
}
