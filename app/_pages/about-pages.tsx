import { AboutPage } from "@/components/about/about-page";
import { aboutStrings } from "@/components/about/strings";
import { PageHole } from "@/components/page/page-hole";
import { listHomeFeedLinks } from "@/lib/site/feed/feeds";
import { routes } from "@/lib/site/routes";
import { listSearchFeedLinks } from "@/lib/site/search-feeds";
import { sitePath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const aboutPages: PageKind = {
  name: "about",
  Hole: PageHole,
  list: (library) => [
    {
      path: routes.about.path,
      changed: changedOn([...library.days.keys()][0]),
      shows: () => library,
      describe: () => ({
        title: aboutStrings["about-title"][library.site.defaultLanguage],
        description: aboutStrings["about-what"][library.site.defaultLanguage],
        feeds: [...listHomeFeedLinks(library), ...listSearchFeedLinks(library.site)],
        path: sitePath(routes.about.path),
      }),
      render: () => <AboutPage library={library} />,
    },
  ],
};
