import { HomeHole } from "@/components/digest/home-hole";
import { HomePage } from "@/components/digest/home-page";
import { listHomeFeedLinks } from "@/lib/site/feed/feeds";
import { routes } from "@/lib/site/routes";
import { listSearchFeedLinks } from "@/lib/site/search-feeds";
import { sitePath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const homePages: PageKind = {
  name: "home",
  Hole: HomeHole,
  list: (library) => [
    {
      path: routes.home.path,
      changed: changedOn([...library.days.keys()][0]),
      shows: () => library,
      describe: () => ({
        title: library.site.title,
        description: library.site.description[library.site.defaultLanguage],
        path: sitePath(routes.home.path),
        feeds: [...listHomeFeedLinks(library), ...listSearchFeedLinks(library.site)],
      }),
      render: () => <HomePage library={library} />,
    },
  ],
};
