import { createText } from "@/components/layout/ui-text";
import { readingStrings } from "./strings";

/** A key of the strings of the reading flow. */
export type ReadingKey = keyof typeof readingStrings;

/** Write a string of the reading flow in both languages; apart from the other strings, which every page loads. */
export const ReadingText = createText(readingStrings);
