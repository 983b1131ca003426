"use client";

import { createText } from "@/components/layout/ui-text";
import { offlineStrings } from "./strings";

/** Write a string of the page for reading without a connection, in both languages. */
export const OfflineText = createText(offlineStrings);
