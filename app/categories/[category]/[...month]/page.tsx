import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CategoryMonthPage } from "@/components/category/category-month-page";
import { bilingualPart } from "@/components/category/part-name";
import { listPlanned, noCategory } from "@/lib/export/render-plan";
import { listCategoryParts } from "@/lib/library/category-parts";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { fillString, strings } from "@/lib/site/strings";
import { categoryPath } from "@/lib/site/urls";

type Props = {
  readonly params: Promise<{
    readonly category: string;
    /** The month, and the number of its part where it has one. */
    readonly month: readonly string[];
  }>;
};

const library = getLibrary();
const parts = new Map(
  [...library.categories].map(([category, papers]) => [category, listCategoryParts(papers)]),
);

export const dynamicParams = false;

export function generateStaticParams() {
  if (parts.size === 0) return [{ category: noCategory, month: [noCategory] }];
  const pages = [...parts].flatMap(([category, ofCategory]) =>
    ofCategory.map(({ month, number }) => ({
      category,
      month: number === undefined ? [month] : [month, String(number)],
    })),
  );
  return listPlanned(
    pages,
    ({ category, month }) => `/categories/${encodeURIComponent(category)}/${month.join("/")}/`,
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category, month } = await params;
  const { part, ofCategory } = findPart(category, month);
  if (!part) return {};
  const language = library.site.defaultLanguage;
  return createPageMetadata(library.site, {
    title: `${category} · ${bilingualPart(part, ofCategory)[language]}`,
    description: fillString(strings["papers-count"], language, { count: part.count }),
    path: categoryPath(category, part.month, part.number),
  });
}

export default async function Page({ params }: Props) {
  const { category, month } = await params;
  const { part, ofCategory } = findPart(category, month);
  if (!part) notFound();
  return <CategoryMonthPage category={category} part={part} parts={ofCategory} />;
}

function findPart(category: string, [month, number = ""]: readonly string[]) {
  const ofCategory = parts.get(category) ?? [];
  const part = ofCategory.find((other) => other.month === month && `${other.number ?? ""}` === number);
  return { part, ofCategory };
}
