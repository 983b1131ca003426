import { createText } from "@/components/layout/ui-text";
import { listStrings } from "./strings";

/** Write a string of the way through a list in both languages. */
export const ListText = createText(listStrings);
