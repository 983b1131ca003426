import { createText } from "@/components/layout/ui-text";
import { aboutStrings } from "./strings";

/** A key of the strings about the site. */
export type AboutKey = keyof typeof aboutStrings;

/** Write a string about the site in both languages; apart from the other strings, which every page loads. */
export const AboutText = createText(aboutStrings);
