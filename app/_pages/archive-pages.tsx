import { ArchivePage } from "@/components/digest/archive-page";
import { PageHole } from "@/components/layout/page-hole";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const archivePages: PageKind = {
  name: "archive",
  template: "/digests/",
  Hole: PageHole,
  list: (library) => [
    {
      path: "/digests/",
      shows: () => library,
      describe: () => ({
        title: strings.days[library.site.defaultLanguage],
        description: strings["days-intro"][library.site.defaultLanguage],
        path: sitePath("/digests/"),
      }),
      render: () => <ArchivePage library={library} />,
    },
  ],
};
