import { createText } from "@/components/layout/ui-text";
import { keyboardStrings } from "./strings";

/** A key of the strings of the keyboard's help. */
export type KeyboardKey = keyof typeof keyboardStrings;

/** Write a string of the keyboard's help in both languages. */
export const KeyboardText = createText(keyboardStrings);
