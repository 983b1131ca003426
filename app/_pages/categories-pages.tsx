import { CategoriesPage } from "@/components/category/categories-page";
import { PageHole } from "@/components/page/page-hole";
import { routes } from "@/lib/site/routes";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const categoriesPages: PageKind = {
  name: "categories",
  Hole: PageHole,
  list: ({ site, days, categories }) => [
    {
      path: routes.categories.path,
      changed: changedOn([...days.keys()][0]),
      shows: () => categories,
      describe: () => ({
        title: strings.categories[site.defaultLanguage],
        description: strings["categories-intro"][site.defaultLanguage],
        path: sitePath(routes.categories.path),
      }),
      render: () => <CategoriesPage categories={categories} />,
    },
  ],
};
