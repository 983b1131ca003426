"use client";

import { type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { getStep, isComposed } from "@/components/keyboard/input-method";
import { type Completion, listCompletions } from "@/lib/search/query/query-completions";
import type { SearchContext } from "./search-context";
import { useActiveOption } from "./use-active-option";

type CompletedField = {
  /** `id` of the list's element. */
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly context: SearchContext;
  readonly change: (value: string) => void;
};

export type Completions = {
  /** Empty while there is nothing to offer, or where the reader does not want it. */
  readonly list: readonly Completion[];
  readonly active: number | undefined;
  readonly accept: (completion: Completion) => void;
  /** Follow the caret, after any change. */
  readonly follow: () => void;
  readonly dismiss: () => void;
  /** Take the keys that are the list's own while it shows; true where one was. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
};

/** Complete the names and values of fields while a query is typed, as a list under the field. */
export function useCompletions({ id, input, value, context, change }: CompletedField): Completions {
  // Where the caret was at the last change; nothing is offered for a text that nobody is typing.
  const [typing, setTyping] = useState<{ readonly value: string; readonly caret: number }>();
  const list = useMemo(() => {
    if (typing?.value !== value) return [];
    return listCompletions(value, typing.caret, {
      categories: context.categories.map((category) => category.id),
      sources: context.sources.map((source) => source.id),
      months: context.months,
    });
  }, [typing, value, context]);
  const { active, move } = useActiveOption({ id, count: list.length, text: value });
  const dismiss = () => setTyping(undefined);

  const accept = ({ from, to, text, kind }: Completion) => {
    const completed = `${value.slice(0, from)}${text}${kind === "value" ? " " : ""}`;
    const next = completed + value.slice(to).replace(/^\s/, "");
    change(next);
    setTyping({ value: next, caret: completed.length });
    input.current?.focus();
    // The caret can be set once the field shows the new text.
    requestAnimationFrame(() => input.current?.setSelectionRange(completed.length, completed.length));
  };

  return {
    list,
    active,
    accept,
    dismiss,
    follow() {
      const field = input.current;
      if (field) setTyping({ value: field.value, caret: field.selectionStart ?? field.value.length });
    },
    takeKey(event) {
      if (list.length === 0 || isComposed(event)) return false;
      const step = getStep(event);
      const chosen = active === undefined ? undefined : list[active];
      if (step !== 0) move(step);
      else if (event.key === "Escape") dismiss();
      else if (event.key === "Enter" && chosen) accept(chosen);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
