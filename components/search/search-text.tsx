import { createText } from "@/components/layout/ui-text";
import { searchStrings } from "./strings";

/** A key of the strings of search. */
export type SearchKey = keyof typeof searchStrings;

/** Write a string of search in both languages; apart from the other strings, which every page loads. */
export const SearchText = createText(searchStrings);
