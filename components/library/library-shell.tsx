import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { sitePath } from "@/lib/site/urls";
import { LibraryPage } from "./library-page";
import { LibraryText } from "./library-text";

/** Lay out the page of the reader's library, which the browser alone can fill. */
export function LibraryShell({ topics }: { readonly topics: readonly string[] }) {
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
        <Island name="LibraryPage" of={LibraryPage} props={{ topics }} />
      </div>
    </>
  );
}
