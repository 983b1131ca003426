import { CategoryName } from "@/components/layout/category-name";
import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { Day, Paper, Source } from "@/lib/library/library";
import { partAnchor } from "@/lib/site/urls";
import { Chevron } from "./chevron";
import { DigestText } from "./digest-text";
import { RepeatFacts } from "./repeat-facts";

type SeenBeforeProps = Omit<CategoryPartProps, "category"> & { readonly isOpen: boolean };

/** Fold away what earlier days contained, each paper with its first day and what is new about it. */
export function SeenBefore({ papers, day, sources, isOpen }: SeenBeforeProps) {
  return (
    <section aria-labelledby="seen-before" data-seen>
      <details
        open={isOpen}
        data-fold="seen-before"
        data-written={isOpen ? undefined : "false"}
        className="group/part"
      >
        <summary className="flex list-none items-baseline gap-2 [&::-webkit-details-marker]:hidden">
          <PartHeading id="seen-before">
            <DigestText k="part-seen-before" />
          </PartHeading>
          <span className="ms-2 text-muted text-sm tabular-nums">{papers.length}</span>
          <Chevron className="no-print ms-auto -rotate-90 self-center group-open/part:rotate-0" />
        </summary>
        <PaperList
          papers={papers}
          day={day.date}
          {...(day.digests.length > 1 && { sources })}
          remark={(paper) => <RepeatFacts paper={paper} date={day.date} />}
        />
      </details>
    </section>
  );
}

type CategoryPartProps = {
  readonly category: string;
  readonly papers: readonly Paper[];
  readonly day: Day;
  readonly sources: ReadonlyMap<string, Source>;
};

/** A category folds by the browser's own means, so that a search within the page unfolds it. */
export function DayCategory({ category, papers, day, sources }: CategoryPartProps) {
  return (
    <section aria-labelledby={partAnchor(category)} data-part>
      <details open data-fold={category} className="group/part">
        <summary className="flex list-none items-baseline gap-2 [&::-webkit-details-marker]:hidden">
          <PartHeading id={partAnchor(category)}>
            {category === "" ? <UiText k="uncategorised" /> : category}{" "}
            <span className="font-normal text-base text-muted">
              <CategoryName category={category} />
            </span>
          </PartHeading>
          <span className="ms-2 text-muted text-sm tabular-nums">{papers.length}</span>
          <Chevron className="no-print ms-auto -rotate-90 self-center group-open/part:rotate-0" />
        </summary>
        <PaperList papers={papers} day={day.date} {...(day.digests.length > 1 && { sources })} />
      </details>
    </section>
  );
}
