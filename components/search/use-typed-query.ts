"use client";

import { type ChangeEvent, type CompositionEvent, useRef, useState } from "react";

/** What the search field needs to follow its reader. */
export type TypedQuery = {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
};

/**
 * Hold what appears in the search field. While an input method composes, the field shows the letters and
 * nothing is searched; the query changes when the composition ends.
 */
export function useTypedQuery(query: string | undefined, search: (query: string) => void): TypedQuery {
  const [composed, setComposed] = useState<string>();
  const isComposing = useRef(false);
  return {
    value: composed ?? query ?? "",
    onChange({ currentTarget, nativeEvent }) {
      const isDraft = isComposing.current || isPartOfComposition(nativeEvent);
      setComposed(isDraft ? currentTarget.value : undefined);
      if (!isDraft) search(currentTarget.value);
    },
    onCompositionStart() {
      isComposing.current = true;
    },
    onCompositionEnd({ currentTarget }) {
      isComposing.current = false;
      setComposed(undefined);
      search(currentTarget.value);
    },
  };
}

/** Return whether a change is one that an input method may still take back. */
export function isPartOfComposition(event: Event): boolean {
  return "isComposing" in event && event.isComposing === true;
}
