import { ArchivePage } from "@/components/digest/archive-page";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";

const library = getLibrary();
const language = library.site.defaultLanguage;

export const metadata = createPageMetadata(library.site, {
  title: strings.days[language],
  description: strings["days-intro"][language],
  path: sitePath("/digests/"),
});

export default function Page() {
  return <ArchivePage library={library} />;
}
