import { useState } from "react";
import { useStored } from "@/components/reading/use-stored";
import { getInterestKey, type Interest } from "@/lib/reading/interest";
import { addInterests, listInterests, removeInterests } from "@/lib/reading/interest-store";
import type { followStrings } from "./follow-strings";

/** Something that a reader follows or mutes. */
export type Wish = Extract<Interest, { readonly kind: "query" | "muted-query" | "author" | "muted-author" }>;

/** What was last done, and what takes it back. */
export type WishNotice = {
  readonly k: keyof typeof followStrings;
  readonly name: string;
  readonly undo?: () => void;
};

/** Hold what the reader follows and mutes; undefined until it is known. */
export function useWishes() {
  const said = useStored(listInterests);
  const [notice, setNotice] = useState<WishNotice>();
  const valid =
    said && new Map(said.filter(({ removed }) => !removed).map((one) => [getInterestKey(one), one]));
  const has = (wish: Wish) => valid?.has(getInterestKey(wish)) ?? false;
  /** Follow or mute something, or no longer. */
  const toggle = async (wish: Wish, name: string) => {
    const isHeld = has(wish);
    const outcome = await (isHeld ? removeInterests([wish]) : addInterests([wish]));
    if (!outcome.isStored) return setNotice({ k: "refused", name });
    const undo = async () => {
      const { isStored } = await outcome.undo();
      setNotice({ k: isStored ? "undone" : "refused", name });
    };
    setNotice({ k: nameChange(wish, isHeld), name, undo });
  };
  return { said: valid && [...valid.values()], has, toggle, notice };
}

function nameChange({ kind }: Wish, isHeld: boolean): WishNotice["k"] {
  if (kind === "muted-author" || kind === "muted-query") return isHeld ? "did-unmute" : "did-mute";
  return isHeld ? "did-unfollow" : "did-follow";
}
