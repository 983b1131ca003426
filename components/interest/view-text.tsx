import { createText } from "@/components/layout/ui-text";
import { viewStrings } from "./view-strings";

/** Write a string of the page about the reader in both languages. */
export const ViewText = createText(viewStrings);
