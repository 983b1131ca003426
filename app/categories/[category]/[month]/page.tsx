import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CategoryMonthPage } from "@/components/category/category-month-page";
import { listPlanned } from "@/lib/export/render-plan";
import { getLibrary } from "@/lib/library/load";
import { groupByMonth, neighbours } from "@/lib/library/queries";
import { formatDate } from "@/lib/site/dates";
import { createPageMetadata } from "@/lib/site/metadata";
import { fillString, strings } from "@/lib/site/strings";
import { categoryPath } from "@/lib/site/urls";

type Props = {
  readonly params: Promise<{
    readonly category: string;
    readonly month: string;
  }>;
};

const library = getLibrary();

export const dynamicParams = false;

export function generateStaticParams() {
  const months = [...library.categories].flatMap(([category, papers]) =>
    [...groupByMonth(papers).keys()].map((month) => ({ category, month })),
  );
  return listPlanned(
    months,
    ({ category, month }) => `/categories/${encodeURIComponent(category)}/${month}/`,
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category, month } = await params;
  const language = library.site.defaultLanguage;
  const count = groupByMonth(library.categories.get(category) ?? []).get(month)?.length ?? 0;
  return createPageMetadata({
    title: `${category} · ${formatDate(month, language, "month")}`,
    description: fillString(strings["papers-count"], language, { count }),
    path: categoryPath(category, month),
  });
}

export default async function Page({ params }: Props) {
  const { category, month } = await params;
  const months = groupByMonth(library.categories.get(category) ?? []);
  const papers = months.get(month);
  if (!papers) notFound();
  const { previous, next } = neighbours([...months.keys()], month);
  return (
    <CategoryMonthPage category={category} month={month} papers={papers} earlier={next} later={previous} />
  );
}
