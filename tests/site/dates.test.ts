import { describe, expect, test } from "vitest";
import { formatDate, weekdayNames, weeksOf } from "@/lib/site/dates";

describe("formatDate", () => {
  test.each(["9999-99-99", "10000-01-01", "", "yesterday", "-1-12-31"])("leaves %j as it is", (text) => {
    expect(formatDate(text, "en")).toBe(text);
    expect(formatDate(text, "zh", "weekday")).toBe(text);
  });

  test("writes days and months in both languages, whatever the time zone", () => {
    expect(formatDate("2026-02-25", "en")).toBe("25 February 2026");
    expect(formatDate("2026-02-25", "zh", "weekday")).toBe("2026年2月25日星期三");
    expect(formatDate("2026-02", "zh", "month")).toBe("2026年2月");
    expect(formatDate("2026-09-06", "en", "weekday")).toBe("Sunday, 6 September 2026");
    expect(formatDate("2026-09-06", "en", "short")).toBe("Sun 6 Sep");
    expect(formatDate("2026-09-06", "zh", "short")).toBe("9月6日周日");
    expect(formatDate("2026-12-31", "en", "near")).toBe("31 December");
    expect(formatDate("2026-12-31", "zh", "near")).toBe("12月31日");
    expect(formatDate("2026-01", "en", "month")).toBe("January 2026");
    const zone = process.env.TZ;
    for (const far of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = far;
      expect(formatDate("2026-02-25", "en")).toBe("25 February 2026");
    }
    process.env.TZ = zone;
  });
});

describe("weeksOf", () => {
  test("begins weeks on Monday and leaves places outside of the month empty", () => {
    const weeks = weeksOf("2026-02");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([...Array(6).fill(undefined), "2026-02-01"]);
    expect(weeks[4]?.slice(4)).toEqual(["2026-02-27", "2026-02-28", undefined]);
    expect(weeksOf("2024-02").flat().filter(Boolean)).toHaveLength(29);
  });

  test("gives a month no week without a day of it", () => {
    const weeks = weeksOf("2026-06");
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe("2026-06-01");
    expect(weeks[4]).toEqual(["2026-06-29", "2026-06-30", ...Array(5).fill(undefined)]);
    expect(weeksOf("2021-02").map((week) => week[6])).toEqual([
      "2021-02-07",
      "2021-02-14",
      "2021-02-21",
      "2021-02-28",
    ]);
  });

  test("matches the weekdays' names", () => {
    expect(weekdayNames("en").join("")).toBe("MTWTFSS");
    expect(weekdayNames("zh").join("")).toBe("一二三四五六日");
  });
});
