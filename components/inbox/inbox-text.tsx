import { createText } from "@/components/layout/ui-text";
import { inboxStrings } from "./strings";

/** Write a string of the inbox in both languages. */
export const InboxText = createText(inboxStrings);
