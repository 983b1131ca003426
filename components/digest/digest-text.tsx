import { createText } from "@/components/layout/ui-text";
import { digestStrings } from "./strings";

/** A key of the strings of days, of home and of the archive. */
export type DigestKey = keyof typeof digestStrings;

/** Write a string of these pages in both languages; apart from the other strings, which every page loads. */
export const DigestText = createText(digestStrings);
