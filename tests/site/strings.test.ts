import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { messageStrings } from "@/lib/message/strings";
import { fillString, type UiString } from "@/lib/site/strings";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tableSchema = z.record(z.string(), z.strictObject({ en: z.string(), zh: z.string() }));

/** Every table of strings: what a file called `strings.ts`, or `…-strings.ts`, exports as one. */
const files = globSync("{components,lib}/**/{strings,*-strings}.ts", { cwd: root });
const modules: readonly object[] = await Promise.all(files.map((file) => import(`${root}${file}`)));
const all = modules
  .flatMap((module) => Object.values(module))
  .flatMap((value) => Object.entries<UiString>(tableSchema.safeParse(value).data ?? {}));

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

  test("are in a file called strings.ts, at least one table a file", () => {
    const isTable = (value: unknown) => tableSchema.safeParse(value).success;
    expect(files.filter((_, place) => !Object.values(modules[place] ?? {}).some(isTable))).toEqual([]);
    expect(all.map(([key]) => key)).toEqual(expect.arrayContaining(Object.keys(messageStrings)));
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
