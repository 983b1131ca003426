"use client";

import { useEffect, useState } from "react";

export type ActiveOption = {
  /** Index of the option that the field's arrows have reached; undefined while they are in the text. */
  readonly active: number | undefined;
  /** Go one option on or back, from the last on into the text and round. */
  readonly move: (step: -1 | 1) => void;
};

type OptionList = {
  /** `id` of the list's element. */
  readonly id: string;
  readonly count: number;
  /** What the list answers; another text starts over. */
  readonly text: string;
  /** Where the arrows start. */
  readonly first?: number | undefined;
};

/** Follow which option of a list the arrows of a combobox have reached, in a list that may change under them. */
export function useActiveOption({ id, count, text, first }: OptionList): ActiveOption {
  const [state, setState] = useState({ text, place: first });
  const place = state.text === text ? state.place : first;
  const active = place !== undefined && place < count ? place : undefined;

  useEffect(() => {
    if (active === undefined) return;
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  return {
    active,
    move(step) {
      // The text counts as the place before the first option and after the last.
      const next = ((active ?? -1) + 1 + step + count + 1) % (count + 1);
      setState({ text, place: next === 0 ? undefined : next - 1 });
    },
  };
}

/** Name the element of an option by its place in a list. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`;
}
