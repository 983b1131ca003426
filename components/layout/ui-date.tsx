import { bilingualDate, type DateStyle } from "@/lib/site/dates";
import { Bilingual } from "./ui-text";

/** Write a date or a month in words, at build: browsers word dates a little differently from each other. */
export function UiDate({ date, style = "day" }: { readonly date: string; readonly style?: DateStyle }) {
  return (
    <time dateTime={date}>
      <Bilingual {...bilingualDate(date, style)} />
    </time>
  );
}
