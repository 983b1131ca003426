"use client";

import { createText } from "@/components/layout/ui-text";
import { settingsStrings } from "./strings";

/** A key of the strings of the settings. */
export type SettingsKey = keyof typeof settingsStrings;

/** Write a string of the settings in both languages; apart from the other strings, which every page loads. */
export const SettingsText = createText(settingsStrings);
