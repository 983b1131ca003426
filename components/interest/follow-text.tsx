import { createText } from "@/components/layout/ui-text";
import { followStrings } from "./follow-strings";

/** Write a string of what follows authors and searches in both languages. */
export const FollowText = createText(followStrings);
