import { createText } from "@/components/layout/ui-text";
import { interestStrings } from "./strings";

/** Write a string of the reader's own order in both languages. */
export const InterestText = createText(interestStrings);
