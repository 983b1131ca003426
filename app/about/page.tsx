import { AboutPage } from "@/components/layout/about-page";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata({
  title: strings["about-title"][language],
  description: strings["about-what"][language],
  path: sitePath("/about/"),
});

export default function Page() {
  return <AboutPage library={library} />;
}
