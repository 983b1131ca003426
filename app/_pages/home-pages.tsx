import { HomeHole } from "@/components/digest/home-hole";
import { HomePage } from "@/components/digest/home-page";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const homePages: PageKind = {
  name: "home",
  template: "/",
  Hole: HomeHole,
  list: (library) => [
    {
      path: "/",
      shows: () => library,
      describe: () => ({
        title: library.site.title,
        description: library.site.description[library.site.defaultLanguage],
        path: sitePath("/"),
      }),
      render: () => <HomePage library={library} />,
    },
  ],
};
