import { DayHole } from "@/components/digest/day-hole";
import { DayPage } from "@/components/digest/day-page";
import { neighbours } from "@/lib/library/queries";
import { formatDate } from "@/lib/site/dates";
import { fillString, strings } from "@/lib/site/strings";
import { digestPath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const dayPages: PageKind = {
  name: "day",
  Hole: DayHole,
  list: ({ site, sources, days }) => {
    const language = site.defaultLanguage;
    const dates = [...days.keys()];
    return [...days].map(([date, day]) => {
      const { previous: later, next: earlier } = neighbours(dates, date);
      const props = { day, sources, earlier, later };
      return {
        path: `/digests/${date}/`,
        shows: () => props,
        describe: () => ({
          title: formatDate(date, language, "day"),
          description: fillString(strings["paper-count"], language, { count: day.papers.length }),
          path: digestPath(date),
        }),
        render: () => <DayPage {...props} />,
      };
    });
  },
};
