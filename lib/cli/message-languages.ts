import type { MessageLanguages } from "@/lib/message/message-paper";
import type { UiLanguage } from "@/lib/site/dates";

/**
 * Read in which languages a message is: `en`, `zh`, or `both`, of which the site's own is the first. Nothing is the site's
 * own; anything else is undefined.
 */
export function readLanguages(text: string | undefined, ofSite: UiLanguage): MessageLanguages | undefined {
  switch (text?.trim() ?? "") {
    case "":
      return [ofSite];
    case "en":
      return ["en"];
    case "zh":
      return ["zh"];
    case "both":
      return ofSite === "zh" ? ["zh", "en"] : ["en", "zh"];
    default:
      return undefined;
  }
}
