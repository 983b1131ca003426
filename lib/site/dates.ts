/** A user-interface language of the site. */
export type UiLanguage = "en" | "zh";

/** How a date is written: a day, a day with its weekday, the same in short without a year, a day without its year, or a month. */
export type DateStyle = "day" | "weekday" | "short" | "near" | "month";

const months = "January February March April May June July August September October November December".split(
  " ",
);
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/**
 * Write a date `YYYY-MM-DD` (or a month `YYYY-MM`) in words, never shifted; anything else stays as it is. `Intl` takes
 * 80 ms to begin with on a cheap phone, and browsers differ in it from the server, by a comma for example.
 */
export function formatDate(date: string, language: UiLanguage, style: DateStyle = "day"): string {
  const time = toUtc(date);
  return Number.isNaN(time.getTime()) ? date : (language === "en" ? writeEnglish : writeChinese)(time, style);
}

function writeEnglish(time: Date, style: DateStyle): string {
  const month = months[time.getUTCMonth()] ?? "";
  const weekday = weekdays[time.getUTCDay()] ?? "";
  const [day, year] = [time.getUTCDate(), time.getUTCFullYear()];
  switch (style) {
    case "day":
      return `${day} ${month} ${year}`;
    case "weekday":
      return `${weekday}, ${day} ${month} ${year}`;
    case "short":
      return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
    case "near":
      return `${day} ${month}`;
    case "month":
      return `${month} ${year}`;
  }
}

function writeChinese(time: Date, style: DateStyle): string {
  const month = `${time.getUTCMonth() + 1}月`;
  const day = `${month}${time.getUTCDate()}日`;
  const weekday = "日一二三四五六".charAt(time.getUTCDay());
  const year = `${time.getUTCFullYear()}年`;
  switch (style) {
    case "day":
      return year + day;
    case "weekday":
      return `${year}${day}星期${weekday}`;
    case "short":
      return `${day}周${weekday}`;
    case "near":
      return day;
    case "month":
      return year + month;
  }
}

/** Write a date or a month in words, in every interface language. */
export function bilingualDate(date: string, style?: DateStyle): Record<UiLanguage, string> {
  return {
    en: formatDate(date, "en", style),
    zh: formatDate(date, "zh", style),
  };
}

/**
 * Lay the days of a month out in weeks that begin on Monday (ISO 8601); places outside of the month are
 * undefined.
 */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = toUtc(month);
  const lead = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const places = Array.from({ length: Math.ceil((lead + days) / 7) * 7 }, (_, place) => {
    const day = place - lead + 1;
    return day < 1 || day > days ? undefined : `${month}-${String(day).padStart(2, "0")}`;
  });
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** Name the weekdays from Monday on, by a character each. */
export function weekdayNames(language: UiLanguage): string[] {
  return [...(language === "en" ? "MTWTFSS" : "一二三四五六日")];
}

function toUtc(date: string): Date {
  return new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
}
