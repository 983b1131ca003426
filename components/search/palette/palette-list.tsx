"use client";

import type { MouseEvent } from "react";
import { langOfText } from "@/components/layout/text-lang";
import { UiDate } from "@/components/layout/ui-date";
import { Bilingual } from "@/components/layout/ui-text";
import { Highlighted } from "@/components/search/highlighted";
import { optionId } from "@/components/search/use-active-option";
import type { PaletteGroup, PaletteOption } from "./palette-options";
import { PaletteText } from "./palette-text";

type PaletteListProps = {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Place of the active option, counted through all groups. */
  readonly active: number | undefined;
  readonly choose: (option: PaletteOption, event: MouseEvent) => void;
};

const headings = {
  identifier: undefined,
  paper: "search-papers-found",
  everything: undefined,
  recent: "search-recent",
  opened: "search-opened",
  page: "search-pages",
} as const;

/** List what the palette offers, as the list box of its field. */
export function PaletteList({ id, groups, active, choose }: PaletteListProps) {
  let place = 0;
  return (
    <div
      id={id}
      role="listbox"
      aria-labelledby={`${id}-title`}
      className="min-h-0 grow overflow-y-auto overscroll-contain p-2"
    >
      {groups.map(({ kind, options }) => {
        const heading = headings[kind];
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of fields.
          <div
            key={kind}
            role="group"
            {...(heading && { "aria-labelledby": `${id}-${kind}` })}
            className="[&:not(:first-child)]:mt-2"
          >
            {heading && (
              <p id={`${id}-${kind}`} role="presentation" className="px-3 pt-1 text-muted text-sm">
                <PaletteText k={heading} />
              </p>
            )}
            {options.map((option) => {
              const current = place++;
              return (
                <a
                  key={option.href}
                  id={optionId(id, current)}
                  role="option"
                  aria-selected={active === current}
                  tabIndex={-1}
                  href={option.href}
                  onClick={(event) => choose(option, event)}
                  className="flex min-h-11 items-center rounded-md px-3 py-1.5 hover:bg-raised aria-selected:bg-tint"
                >
                  <OptionText option={option} />
                </a>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

function OptionText({ option }: { readonly option: PaletteOption }) {
  switch (option.kind) {
    case "identifier":
      return (
        <PaletteText
          k={option.isElsewhere ? "search-go-to-arxiv" : "search-go-to"}
          values={{ id: option.id }}
        />
      );
    case "paper":
      return <PaperOption option={option} />;
    case "everything":
      return (
        <span className="truncate text-accent">
          <PaletteText k="search-everything" values={{ query: option.query }} />
        </span>
      );
    case "recent":
      return (
        <span className="truncate" dir="auto">
          {option.query}
        </span>
      );
    case "opened":
      return <OpenedOption option={option} />;
    case "page":
      return <Bilingual {...option.label} />;
  }
}

type OpenedOptionProps = { readonly option: Extract<PaletteOption, { readonly kind: "opened" }> };

function OpenedOption({ option: { id, paper } }: OpenedOptionProps) {
  return (
    <span className="min-w-0 grow">
      <span className="line-clamp-2 font-semibold font-serif leading-snug" dir="auto">
        {paper.title}
      </span>
      <PaperFacts authors={paper.authors} count={paper.authorCount} date={paper.date} id={id} />
    </span>
  );
}

type PaperFactsProps = {
  readonly authors: readonly string[];
  readonly count: number | undefined;
  readonly date: string;
  readonly id: string;
};

function PaperFacts({ authors, count = authors.length, date, id }: PaperFactsProps) {
  return (
    <span className="line-clamp-1 text-muted text-sm tabular-nums">
      <span dir="auto">{authors[0]}</span>
      {count > 1 && ` +${count - 1}`} · <UiDate date={date} /> · {id}
    </span>
  );
}

type PaperOptionProps = { readonly option: Extract<PaletteOption, { readonly kind: "paper" }> };

function PaperOption({ option: { paper, terms } }: PaperOptionProps) {
  const { title, titleTranslated, authors, authorCount, date, id } = paper;
  return (
    <span className="min-w-0 grow">
      <span
        className="line-clamp-2 font-semibold font-serif leading-snug"
        lang={langOfText(title)}
        dir="auto"
      >
        <Highlighted text={title} terms={terms} />
      </span>
      {titleTranslated !== undefined && (
        <span className="reading-zh line-clamp-1 text-muted text-sm" lang={langOfText(titleTranslated)}>
          <Highlighted text={titleTranslated} terms={terms} />
        </span>
      )}
      <PaperFacts authors={authors} count={authorCount} date={date} id={id} />
    </span>
  );
}
