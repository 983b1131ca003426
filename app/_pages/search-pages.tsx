import { SearchHole } from "@/components/search/search-hole";
import { SearchShell } from "@/components/search/search-shell";
import { strings } from "@/lib/site/strings";
import { searchPath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const searchPages: PageKind = {
  name: "search",
  template: "/search/",
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
        path: "/search/",
        shows: () => props,
        describe: () => ({
          title: strings["search-papers"][site.defaultLanguage],
          description: site.description[site.defaultLanguage],
          path: searchPath(),
        }),
        render: () => <SearchShell {...props} />,
      },
    ];
  },
};
