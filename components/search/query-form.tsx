"use client";

import { type KeyboardEvent, type RefObject, Suspense } from "react";
import { isComposed } from "@/components/keyboard/input-method";
import { lazyPart } from "@/components/layout/lazy-part";
import { UiText } from "@/components/layout/ui-text";
import type { SearchContext } from "./search-context";
import { SearchInput } from "./search-input";
import { pageFieldId } from "./search-opener";
import { optionId } from "./use-active-option";
import { useCompletions } from "./use-completions";
import { isPartOfComposition, useTypedQuery } from "./use-typed-query";

/** Code that shows nothing before one types. */
const CompletionList = lazyPart(async () => (await import("./completion-list")).CompletionList);

type QueryFormProps = {
  readonly query: string | undefined;
  readonly context: SearchContext;
  readonly ref: RefObject<HTMLInputElement | null>;
  /** Follow what is being typed. */
  readonly draft: (query: string) => void;
  /** Search for what was finished with Enter. */
  readonly commit: (query: string) => void;
};

/** The search page's own field, with completions as a combobox. */
export function QueryForm({ query, context, ref, draft, commit }: QueryFormProps) {
  const id = "search-completions";
  const typed = useTypedQuery(query, draft);
  const completions = useCompletions({ id, input: ref, value: typed.value, context, change: draft });
  const { list, active, accept, follow, dismiss } = completions;

  const takeKey = (event: KeyboardEvent) => {
    // Keys of the list go no further; the Enter that ends a composition submits nothing.
    if (completions.takeKey(event)) event.stopPropagation();
    else if (event.key === "Enter" && isComposed(event)) event.preventDefault();
  };

  return (
    <search>
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          dismiss();
          commit(typed.value);
        }}
      >
        <label htmlFor={pageFieldId} className="sr-only">
          <UiText k="search-papers" />
        </label>
        <SearchInput
          id={pageFieldId}
          ref={ref}
          // Until the page's script runs, what is typed would be lost.
          readOnly={query === undefined}
          role="combobox"
          aria-expanded={list.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(id, active)}
          onKeyDown={takeKey}
          onBlur={dismiss}
          {...typed}
          onChange={(event) => {
            typed.onChange(event);
            if (!isPartOfComposition(event.nativeEvent)) follow();
          }}
        />
        {list.length > 0 && (
          <Suspense>
            <CompletionList id={id} list={list} active={active} context={context} accept={accept} />
          </Suspense>
        )}
      </form>
    </search>
  );
}
