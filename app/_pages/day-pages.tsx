import { DayHole } from "@/components/digest/day-hole";
import { DayPage } from "@/components/digest/day-page";
import { countNewPapers, neighbours } from "@/lib/library/queries";
import { createDayCard } from "@/lib/site/card";
import { formatDate } from "@/lib/site/dates";
import { describeDay } from "@/lib/site/describe-day";
import { digestPath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

/** Days before it that a day leads on to, the first of them that is not finished. */
const namedBefore = 7;

export const dayPages: PageKind = {
  name: "day",
  Hole: DayHole,
  list: ({ site, sources, days }) => {
    const language = site.defaultLanguage;
    const dates = [...days.keys()];
    const news = countNewPapers(days.values(), days.size);
    return [...days].map(([date, day], place) => {
      const { previous: later } = neighbours(dates, date);
      const props = { day, sources, before: news.slice(place + 1, place + 1 + namedBefore), later };
      return {
        path: `/digests/${date}/`,
        changed: { first: date, last: date },
        shows: () => props,
        describe: () => ({
          title: formatDate(date, language, "day"),
          description: describeDay(day, language),
          path: digestPath(date),
          card: createDayCard(site, day),
        }),
        render: () => <DayPage {...props} />,
      };
    });
  },
};
