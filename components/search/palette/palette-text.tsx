import { createText } from "@/components/layout/ui-text";
import { searchStrings } from "@/components/search/strings";
import { paletteStrings } from "./strings";

/** Write a string of the palette, or of search, in both languages. */
export const PaletteText = createText({ ...searchStrings, ...paletteStrings });
