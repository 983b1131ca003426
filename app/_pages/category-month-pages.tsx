import { CategoryMonthPage, type NextPart } from "@/components/category/category-month-page";
import { bilingualPart } from "@/components/category/part-name";
import { PageHole } from "@/components/page/page-hole";
import { type CategoryPart, listCategoryParts, listShownDays } from "@/lib/library/category-parts";
import { neighbours } from "@/lib/library/queries";
import { createCategoryCard } from "@/lib/site/card";
import { listCategoryFeedLinks } from "@/lib/site/feed/feeds";
import { fillString, strings } from "@/lib/site/strings";
import { categoryPath } from "@/lib/site/urls";
import { changedOn, type PageKind } from "./page-kind";

export const categoryMonthPages: PageKind = {
  name: "category-month",
  Hole: PageHole,
  list: ({ site, categories }) => {
    const language = site.defaultLanguage;
    return [...categories].flatMap(([category, papers]) => {
      const parts = listCategoryParts(papers);
      return parts.map((part) => {
        const number = part.number === undefined ? "" : `${part.number}/`;
        const { previous, next } = neighbours(parts, part);
        const name = bilingualPart(part, parts);
        const props = {
          ...{ category, part, name },
          days: listShownDays(part, parts),
          earlier: toNext(next, "last"),
          later: toNext(previous, "first"),
        };
        return {
          path: `/categories/${encodeURIComponent(category)}/${part.month}/${number}`,
          changed: changedOn(part.last),
          shows: () => props,
          describe: () => ({
            title: `${category} · ${name[language]}`,
            description: fillString(strings["paper-count"], language, { count: part.count }),
            path: categoryPath(category, part.month, part.number),
            card: createCategoryCard(site, category),
            feeds: listCategoryFeedLinks(category, site.title),
          }),
          render: () => <CategoryMonthPage {...props} />,
        };
      });
    });
  },
};

function toNext(part: CategoryPart | undefined, day: "first" | "last"): NextPart | undefined {
  if (!part) return undefined;
  return { month: part.month, day: part[day], ...(part.number !== undefined && { number: part.number }) };
}
