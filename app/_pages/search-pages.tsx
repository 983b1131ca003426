import { SearchHole } from "@/components/page/search-hole";
import { SearchShell } from "@/components/search/search-shell";
import { searchStrings } from "@/components/search/strings";
import { mainFeedLink } from "@/lib/site/feed/feeds";
import { routes } from "@/lib/site/routes";
import { listSearchFeedLinks } from "@/lib/site/search-feeds";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const searchPages: PageKind = {
  name: "search",
  Hole: SearchHole,
  list: ({ site, sources, days, months, categories }) => {
    const props = {
      categories: [...categories.keys()],
      days: [...days.keys()],
      months: [...months.keys()],
      sources: [...sources.values()].map(({ id, name }) => ({ id, name })),
    };
    return [
      {
        path: routes.search.path,
        changed: changedOn(props.days[0]),
        shows: () => props,
        describe: () => ({
          title: strings["search-papers"][site.defaultLanguage],
          description: searchStrings["search-empty"][site.defaultLanguage],
          feeds: [mainFeedLink(), ...listSearchFeedLinks(site)],
          path: sitePath(routes.search.path),
        }),
        render: () => <SearchShell {...props} />,
      },
    ];
  },
};
