import { CategoriesPage } from "@/components/category/categories-page";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata(library.site, {
  title: strings.categories[language],
  description: strings["categories-intro"][language],
  path: sitePath("/categories/"),
});

export default function Page() {
  return <CategoriesPage categories={library.categories} />;
}
