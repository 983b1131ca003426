import { createText } from "@/components/layout/ui-text";
import { libraryStrings } from "./strings";

/** A key of the strings of the library. */
export type LibraryKey = keyof typeof libraryStrings;

/** Write a string of the library in both languages; apart from the other strings, which every page loads. */
export const LibraryText = createText(libraryStrings);
