import { detectLanguage } from "@/lib/digest/language";

/** Return the BCP 47 tag of a text in a language of the records; "und" is left to the page. */
export function langOf(language: string): string | undefined {
  return language === "zh" ? "zh-CN" : language === "und" ? undefined : language;
}

/** Return the BCP 47 tag of a text whose record names no language, such as a title. */
export function langOfText(text: string): string | undefined {
  return langOf(detectLanguage(text));
}
