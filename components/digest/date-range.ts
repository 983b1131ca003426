import { bilingualDate } from "@/lib/site/dates";
import type { UiString } from "@/lib/site/strings";

/** Write the days from one date to another in words, as short as each language does: `21–22 February 2026`. */
export function bilingualRange(first: string, last: string): UiString {
  const from = bilingualDate(first);
  const to = bilingualDate(last);
  if (first === last) return from;
  if (first.slice(0, 4) !== last.slice(0, 4)) {
    return { en: `${from.en} – ${to.en}`, zh: `${from.zh}至${to.zh}` };
  }
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  return {
    en: isSameMonth ? `${Number(first.slice(8))}–${to.en}` : `${from.en.replace(/ \d+$/, "")} – ${to.en}`,
    zh: `${from.zh}至${to.zh.replace(isSameMonth ? /^.*月/ : /^.*年/, "")}`,
  };
}
