import { AboutPage } from "@/components/about/about-page";
import { aboutStrings } from "@/components/about/strings";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata(library.site, {
  title: aboutStrings["about-title"][language],
  description: aboutStrings["about-what"][language],
  path: sitePath("/about/"),
});

export default function Page() {
  return <AboutPage library={library} />;
}
