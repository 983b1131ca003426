import { HomeHole } from "@/components/digest/home-hole";
import { HomePage } from "@/components/digest/home-page";
import { listHomeFeedLinks } from "@/lib/site/feed/feeds";
import { routes } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const homePages: PageKind = {
  name: "home",
  Hole: HomeHole,
  list: (library) => [
    {
      path: routes.home.path,
      shows: () => library,
      describe: () => ({
        title: library.site.title,
        description: library.site.description[library.site.defaultLanguage],
        path: sitePath(routes.home.path),
        feeds: listHomeFeedLinks(library),
      }),
      render: () => <HomePage library={library} />,
    },
  ],
};
