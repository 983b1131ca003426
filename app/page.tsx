import { HomePage } from "@/components/digest/home-page";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { sitePath } from "@/lib/site/urls";

const library = getLibrary();

export const metadata = {
  ...createPageMetadata(library.site, {
    title: library.site.title,
    description: library.site.description[library.site.defaultLanguage],
    path: sitePath("/"),
  }),
  title: { absolute: library.site.title },
};

export default function Page() {
  return <HomePage library={library} />;
}
