import { CalendarHole } from "@/components/digest/calendar-hole";
import { MonthPage } from "@/components/digest/month-page";
import { neighbours } from "@/lib/library/queries";
import { formatDate } from "@/lib/site/dates";
import { fillString, strings } from "@/lib/site/strings";
import { digestPath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const monthPages: PageKind = {
  name: "month",
  Hole: CalendarHole,
  list: ({ site, months }) => {
    const language = site.defaultLanguage;
    const names = [...months.keys()];
    return [...months].map(([name, month]) => {
      const { previous: later, next: earlier } = neighbours(names, name);
      const props = { month, earlier, later };
      return {
        path: `/digests/${name}/`,
        changed: changedOn(month.days[0]?.date),
        shows: () => props,
        describe: () => ({
          title: formatDate(name, language, "month"),
          description: fillString(strings["paper-count"], language, { count: month.papers.length }),
          path: digestPath(name),
        }),
        render: () => <MonthPage {...props} />,
      };
    });
  },
};
