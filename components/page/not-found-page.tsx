import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import type { PackCounts } from "@/lib/site/packs";
import { searchPath, sitePath } from "@/lib/site/urls";
import { NotFoundHelp } from "./not-found-help";

type NotFoundPageProps = {
  /** Where papers are that have no pages of their own: their addresses lead here. */
  readonly packs: PackCounts;
};

/** Say that a page does not exist, and lead on from there; a paper that appears in a pack is shown instead. */
export function NotFoundPage({ packs }: NotFoundPageProps) {
  const hasPacks = Object.keys(packs).length > 0;
  return (
    <>
      {hasPacks && (
        <p className="while-missing" data-packs={JSON.stringify(packs)}>
          <UiText k="packed-loading" />
        </p>
      )}
      <div className={hasPacks ? "once-missing" : undefined}>
        <PageHeading lead={<UiText k="not-found-hint" />}>
          <UiText k="not-found-title" />
        </PageHeading>
        {hasPacks && (
          <p className="without-script mb-6">
            <UiText k="packed-needs-script" />
          </p>
        )}
      </div>
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
