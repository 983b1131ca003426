import { createText } from "@/components/layout/ui-text";
import { safetyStrings } from "./safety-strings";

/** Write a string of what says how safe the library is, in both languages. */
export const SafetyText = createText(safetyStrings);
