import { UiDate } from "@/components/layout/ui-date";
import type { Paper } from "@/lib/library/library";
import { compareAppearances } from "@/lib/library/queries";
import { digestPath, paperPath } from "@/lib/site/urls";
import { DigestText } from "./digest-text";

type RepeatFactsProps = {
  readonly paper: Paper;
  /** The day that contains it again. */
  readonly date: string;
};

/** Say of a paper that a day contains again when it was first listed, and what is new about it. */
export function RepeatFacts({ paper, date }: RepeatFactsProps) {
  const { version, isDifferent } = compareAppearances(paper, date);
  return (
    <>
      <a href={digestPath(paper.firstSeen)} className="link">
        <DigestText k="repeat-first" /> <UiDate date={paper.firstSeen} />
      </a>
      {version !== undefined && (
        <span>
          <DigestText k="repeat-version" values={{ version }} />
        </span>
      )}
      {isDifferent && (
        <a href={`${paperPath(paper.id)}#compare`} className="link">
          <DigestText k="repeat-different" />
        </a>
      )}
    </>
  );
}
