import { CategoriesPage } from "@/components/category/categories-page";
import { PageHole } from "@/components/layout/page-hole";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const categoriesPages: PageKind = {
  name: "categories",
  template: "/categories/",
  Hole: PageHole,
  list: ({ site, categories }) => [
    {
      path: "/categories/",
      shows: () => categories,
      describe: () => ({
        title: strings.categories[site.defaultLanguage],
        description: strings["categories-intro"][site.defaultLanguage],
        path: sitePath("/categories/"),
      }),
      render: () => <CategoriesPage categories={categories} />,
    },
  ],
};
