import { ArchivePage } from "@/components/digest/archive-page";
import { CalendarHole } from "@/components/digest/calendar-hole";
import { routes } from "@/lib/site/routes";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const archivePages: PageKind = {
  name: "archive",
  Hole: CalendarHole,
  list: (library) => [
    {
      path: routes.archive.path,
      changed: changedOn([...library.days.keys()][0]),
      shows: () => library,
      describe: () => ({
        title: strings.days[library.site.defaultLanguage],
        description: strings["days-intro"][library.site.defaultLanguage],
        path: sitePath(routes.archive.path),
      }),
      render: () => <ArchivePage library={library} />,
    },
  ],
};
