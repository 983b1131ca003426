import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CategoryPage } from "@/components/category/category-page";
import { listPlanned, noCategory } from "@/lib/export/render-plan";
import { getLibrary } from "@/lib/library/load";
import { categoryName } from "@/lib/site/categories";
import { createPageMetadata } from "@/lib/site/metadata";
import { fillString, strings } from "@/lib/site/strings";
import { categoryPath } from "@/lib/site/urls";

type Props = { readonly params: Promise<{ readonly category: string }> };

const library = getLibrary();

export const dynamicParams = false;

export function generateStaticParams() {
  const getPath = (category: string) => `/categories/${encodeURIComponent(category)}/`;
  const categories = listPlanned([...library.categories.keys()], getPath);
  return (library.categories.size > 0 ? categories : [noCategory]).map((category) => ({ category }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { category } = await params;
  const language = library.site.defaultLanguage;
  const name = categoryName(category, language);
  const count = library.categories.get(category)?.length ?? 0;
  return createPageMetadata(library.site, {
    title: name === undefined ? category : `${category} ${name}`,
    description: fillString(strings["papers-count"], language, { count }),
    path: categoryPath(category),
  });
}

export default async function Page({ params }: Props) {
  const { category } = await params;
  const papers = library.categories.get(category);
  if (!papers) notFound();
  return <CategoryPage category={category} papers={papers} />;
}
