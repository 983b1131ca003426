import { UiText } from "@/components/layout/ui-text";
import type { Day, Paper } from "@/lib/library/library";
import { digestAnchor } from "@/lib/site/urls";

type DayContentsProps = {
  readonly day: Day;
  readonly groups: ReadonlyMap<string, readonly Paper[]>;
};

/** List what is on a day's page: beside the papers on a wide screen, folded above them on a narrow one. */
export function DayContents({ day, groups }: DayContentsProps) {
  const items = [
    ...day.digests.flatMap(({ file, preface }) =>
      preface.length === 0
        ? []
        : [
            {
              id: digestAnchor(file),
              key: file,
              label: <UiText k="executive-summary" />,
              count: undefined,
            },
          ],
    ),
    ...[...groups].map(([category, papers]) => ({
      id: `c-${category}`,
      key: category,
      label: category === "" ? <UiText k="uncategorised" /> : category,
      count: papers.length,
    })),
  ];
  if (items.length === 0) return null;
  return (
    <nav aria-labelledby="contents" className="no-print mb-8 lg:sticky lg:top-20 lg:mb-0 lg:self-start">
      <h2 id="contents" className="mb-2 font-medium text-muted text-sm">
        <UiText k="on-this-page" />
      </h2>
      <ul className="flex flex-wrap gap-2 lg:block lg:space-y-0.5">
        {items.map(({ id, key, label, count }) => (
          <li key={key}>
            <a
              href={`#${id}`}
              className="flex min-h-8 items-center gap-3 rounded-md bg-raised px-2.5 text-sm hover:bg-tint hover:text-accent lg:bg-transparent"
            >
              {label}
              {count !== undefined && <span className="ms-auto text-muted tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
