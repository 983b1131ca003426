import { createText } from "@/components/layout/ui-text";
import { paperStrings } from "./strings";

/** A key of the strings of a paper's page. */
export type PaperKey = keyof typeof paperStrings;

/** Write a string of a paper's page in both languages; apart from the other strings, which every page loads. */
export const PaperUiText = createText(paperStrings);
