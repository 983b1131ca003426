import { createText } from "@/components/layout/ui-text";
import { categoryStrings } from "./strings";

/** Write a string of the pages of categories in both languages; apart from the strings that every page loads. */
export const CategoryText = createText(categoryStrings);
