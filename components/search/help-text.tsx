import { createText } from "@/components/layout/ui-text";
import { helpStrings } from "./help-strings";
import { searchStrings } from "./strings";

const strings = { ...searchStrings, ...helpStrings };

/** A key of the strings that say what parts of a query mean. */
export type HelpKey = keyof typeof strings;

/** Write a string that says what a part of a query means in both languages; few readers load them. */
export const HelpText = createText(strings);
