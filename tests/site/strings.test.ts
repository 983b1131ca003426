import { describe, expect, test } from "vitest";
import { aboutStrings } from "@/components/about/strings";
import { categoryStrings } from "@/components/category/strings";
import { digestStrings } from "@/components/digest/strings";
import { inboxStrings } from "@/components/inbox/strings";
import { keyboardStrings } from "@/components/keyboard/strings";
import { settingsStrings } from "@/components/layout/settings/strings";
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
  citationStrings,
].flatMap((part) => Object.entries<UiString>(part));

describe("The strings of the interface", () => {
  test.each(all)(
    "%s says something in both languages, with the same places for values",
    (_key, { en, zh }) => {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
      expect(en.trim()).not.toBe("");
      expect(zh.trim()).not.toBe("");
      expect(places(zh)).toEqual(places(en));
    },
  );

  test("are filled by language, and keep a place that has no value", () => {
    const string = { en: "{count} on {date} {other}", zh: "{date} {count}" };
    const values = { count: 3, date: { en: "Monday", zh: "星期一" } };
    expect(fillString(string, "en", values)).toBe("3 on Monday {other}");
    expect(fillString(string, "zh", values)).toBe("星期一 3");
  });
});
