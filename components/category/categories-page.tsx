import { CategoryName } from "@/components/layout/category-name";
import { PageHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import type { Paper } from "@/lib/library/library";
import { categoryPath } from "@/lib/site/urls";

type CategoriesPageProps = {
  readonly categories: ReadonlyMap<string, readonly Paper[]>;
};

/** List every category with its human name and its counts. */
export function CategoriesPage({ categories }: CategoriesPageProps) {
  return (
    <>
      <PageHeading lead={<UiText k="categories-intro" />}>
        <UiText k="categories" />
      </PageHeading>
      <ul className="max-w-3xl divide-y divide-line border-line border-y">
        {[...categories].map(([category, papers]) => {
          const primary = papers.filter((paper) => paper.categories[0] === category).length;
          return (
            <li key={category}>
              <a
                href={categoryPath(category)}
                className="flex flex-wrap items-baseline gap-x-4 py-3 hover:text-accent"
              >
                <span className="w-24 shrink-0 font-medium tabular-nums">{category}</span>
                <span className="min-w-0 flex-[1_1_5rem]">
                  <CategoryName category={category} />
                </span>
                <span className="ms-auto flex flex-col text-end text-muted text-sm tabular-nums sm:flex-row sm:gap-4">
                  {primary > 0 && <UiText k="primary-count" values={{ count: primary }} />}
                  {papers.length > primary && (
                    <UiText k="cross-list-count" values={{ count: papers.length - primary }} />
                  )}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}
