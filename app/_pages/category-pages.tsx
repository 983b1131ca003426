import { CategoryPage } from "@/components/category/category-page";
import { PageHole } from "@/components/page/page-hole";
import { createCategoryCard } from "@/lib/site/card";
import { categoryName } from "@/lib/site/categories";
import { listCategoryFeedLinks } from "@/lib/site/feed/feeds";
import { fillString, strings } from "@/lib/site/strings";
import { categoryPath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const categoryPages: PageKind = {
  name: "category",
  Hole: PageHole,
  list: ({ site, categories }) => {
    const language = site.defaultLanguage;
    return [...categories].map(([category, papers]) => {
      const props = { category, papers };
      const name = categoryName(category, language);
      return {
        path: `/categories/${encodeURIComponent(category)}/`,
        changed: changedOn(papers[0]?.firstSeen),
        shows: () => props,
        describe: () => ({
          title: name === undefined ? category : `${category} ${name}`,
          description: fillString(strings["paper-count"], language, { count: papers.length }),
          path: categoryPath(category),
          card: createCategoryCard(site, category),
          feeds: listCategoryFeedLinks(category, site.title),
        }),
        render: () => <CategoryPage {...props} />,
      };
    });
  },
};
