import type { DayMessage } from "./message";

/** Write a message for programs: each field as `Message` names it, beside the name and the version of the format. */
export function writeJson(message: DayMessage): string {
  return `${JSON.stringify({ format: "arxiv-cv-digest-message", version: 1, ...message }, null, 2)}\n`;
}
