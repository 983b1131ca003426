import { PageHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { LibraryPage } from "@/components/library/library-page";
import { LibraryText } from "@/components/library/library-text";
import { libraryStrings } from "@/components/library/strings";
import { getLibrary } from "@/lib/library/load";
import { createPageMetadata } from "@/lib/site/metadata";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";

const { site } = getLibrary();
const language = site.defaultLanguage;

export const metadata = createPageMetadata(site, {
  title: strings.library[language],
  description: libraryStrings["library-lead"][language],
  path: sitePath("/library/"),
});

export default function Page() {
  return (
    <>
      <PageHeading lead={<LibraryText k="library-lead" />}>
        <UiText k="library" />
      </PageHeading>
      <div className="without-script">
        <p className="my-4">
          <LibraryText k="library-needs-script" />
        </p>
        <ul className="space-y-2">
          <li>
            <a href={sitePath("/digests/")} className="link">
              <UiText k="all-days" />
            </a>
          </li>
          <li>
            <a href={sitePath("/categories/")} className="link">
              <UiText k="categories" />
            </a>
          </li>
        </ul>
      </div>
      <div className="needs-script">
        <LibraryPage />
      </div>
    </>
  );
}
