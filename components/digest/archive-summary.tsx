import { UiText } from "@/components/layout/ui-text";
import type { Library } from "@/lib/library/library";
import { bilingualDate } from "@/lib/site/dates";

/** Say how much the archive holds, and of when; or, of an empty one, how to fill it. */
export function ArchiveSummary({ library: { papers, days } }: { readonly library: Library }) {
  const dates = [...days.keys()];
  const [last] = dates;
  const first = dates.at(-1);
  if (first === undefined || last === undefined) return <UiText k="empty-archive" />;
  return (
    <UiText
      k="archive-summary"
      values={{
        papers: papers.size,
        days: days.size,
        first: bilingualDate(first),
        last: bilingualDate(last),
      }}
    />
  );
}
