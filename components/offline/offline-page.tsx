import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { places } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import { OfflineText } from "./offline-text";
import { StoredList } from "./stored-list";

/** Lay out the page that leads to all that can be read without a connection. */
export function OfflinePage() {
  return (
    <>
      <PageHeading lead={<OfflineText k="offline-lead" />}>
        <OfflineText k="offline-title" />
      </PageHeading>
      <Island name="StoredList" of={StoredList} props={{}} />
      <ul className="mt-6 flex flex-wrap gap-x-6">
        {places.map(({ path, label }) => (
          <li key={path}>
            <a href={sitePath(path)} className="link inline-flex min-h-11 items-center">
              <UiText k={label} />
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
