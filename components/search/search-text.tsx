"use client";

import { Bilingual } from "@/components/layout/ui-text";
import { fillString, type UiValues } from "@/lib/site/strings";
import { searchStrings } from "./strings";

/** A key of the strings of search. */
export type SearchKey = keyof typeof searchStrings;

type SearchTextProps = { readonly k: SearchKey; readonly values?: UiValues };

/** Write a string of search in both languages; apart from the other strings, which every page loads. */
export function SearchText({ k, values }: SearchTextProps) {
  const string = searchStrings[k];
  return <Bilingual en={fillString(string, "en", values)} zh={fillString(string, "zh", values)} />;
}
