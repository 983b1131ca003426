import { describe, expect, test } from "vitest";
import { aboutStrings } from "@/components/about/strings";
import { categoryStrings } from "@/components/category/strings";
import { digestStrings } from "@/components/digest/strings";
import { inboxStrings } from "@/components/inbox/strings";
import { keyboardStrings } from "@/components/keyboard/strings";
import { settingsStrings } from "@/components/layout/settings/strings";
import { safetyStrings } from "@/components/library/safety-strings";
import { libraryStrings } from "@/components/library/strings";
import { citationStrings } from "@/components/paper/citation-strings";
import { paperStrings } from "@/components/paper/strings";
import { listStrings, readingStrings } from "@/components/reading/strings";
import { exportStrings } from "@/components/search/export/strings";
import { helpStrings } from "@/components/search/help-strings";
import { noteStrings } from "@/components/search/note-strings";
import { nothingStrings } from "@/components/search/nothing-strings";
import { paletteStrings } from "@/components/search/palette/strings";
import { searchStrings } from "@/components/search/strings";
import { messageStrings } from "@/lib/message/strings";
import { fillString, strings, type UiString } from "@/lib/site/strings";

const all = [
  strings,
  aboutStrings,
  categoryStrings,
  digestStrings,
  paperStrings,
  searchStrings,
  paletteStrings,
  exportStrings,
  helpStrings,
  noteStrings,
  nothingStrings,
  settingsStrings,
  readingStrings,
  listStrings,
  inboxStrings,
  keyboardStrings,
  libraryStrings,
  safetyStrings,
  citationStrings,
  messageStrings,
].flatMap((part) => Object.entries<UiString>(part));

describe("The strings of the interface", () => {
  test.each(all)(
    "%s says something in both languages, with the same places for values",
    (_key, { en, zh }) => {
      const places = (text: string) => [...new Set(text.match(/(?<=\{)\w+/g))].sort();
      expect(en.trim()).not.toBe("");
      expect(zh.trim()).not.toBe("");
      expect(places(zh)).toEqual(places(en));
    },
  );

  test.each(all)("%s says of one thing that it is one", (_key, string) => {
    const names = string.en.match(/(?<=\{)\w+/g) ?? [];
    const said = fillString(string, "en", Object.fromEntries(names.map((name) => [name, 1])));
    // "1 of 1 papers" and "1 new papers", but not what belongs to the papers: "Papers a day", "1 is".
    expect(said).not.toMatch(/\b1 (?:\w+ )?(?:papers|days|digests|times|filters|results)\b|\b1 match\b/);
  });

  test("write a count with its noun", () => {
    const string = { en: "{count|paper|papers} in {days|day|days}", zh: "{days} 天 {count} 篇" };
    expect(fillString(string, "en", { count: 1, days: 2 })).toBe("1 paper in 2 days");
    expect(fillString(string, "en", { count: 0, days: 1 })).toBe("0 papers in 1 day");
    expect(fillString(string, "zh", { count: 1, days: 1 })).toBe("1 天 1 篇");
    expect(fillString(string, "en", { count: 1 })).toBe("1 paper in {days|day|days}");
  });

  test("are filled by language, and keep a place that has no value", () => {
    const string = { en: "{count} on {date} {other}", zh: "{date} {count}" };
    const values = { count: 3, date: { en: "Monday", zh: "星期一" } };
    expect(fillString(string, "en", values)).toBe("3 on Monday {other}");
    expect(fillString(string, "zh", values)).toBe("星期一 3");
  });
});
