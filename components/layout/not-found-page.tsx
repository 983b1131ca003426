import { searchPath, sitePath } from "@/lib/site/urls";
import { Island } from "./island";
import { NotFoundHelp } from "./not-found-help";
import { PageHeading } from "./page-heading";
import { UiText } from "./ui-text";

/** Say that a page does not exist, and lead on from there. */
export function NotFoundPage() {
  return (
    <>
      <PageHeading lead={<UiText k="not-found-hint" />}>
        <UiText k="not-found-title" />
      </PageHeading>
      <Island name="NotFoundHelp" of={NotFoundHelp} props={{}} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={searchPath()} className="link">
            <UiText k="search-papers" />
          </a>
        </li>
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
    </>
  );
}
