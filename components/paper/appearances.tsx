import { Fragment } from "react";
import { DateMark } from "@/components/digest/date-mark";
import { PartHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { type FactName, listGivenFacts } from "@/lib/library/facts";
import type { Paper, Source } from "@/lib/library/library";
import { digestPath, paperAnchor } from "@/lib/site/urls";
import { PaperUiText } from "./paper-ui-text";

type AppearancesProps = {
  readonly paper: Paper;
  readonly sources: ReadonlyMap<string, Source>;
};

/** List every digest that tells of a paper. */
export function Appearances({ paper, sources }: AppearancesProps) {
  return (
    <section className="mt-14">
      <PartHeading>
        <PaperUiText k="appearances" />
      </PartHeading>
      <ul className="mt-3 space-y-1">
        {paper.appearances.map(({ digest, entry }) => (
          <li key={`${digest.file}:${entry.line}`} className="flex flex-wrap gap-x-3 tabular-nums">
            <a href={`${digestPath(digest.date)}#${paperAnchor(paper.id)}`} className="link">
              <UiDate date={digest.date} />
            </a>
            <span>{sources.get(digest.source)?.name ?? digest.source}</span>
            <span className="text-muted">
              [{entry.ordinal}]{entry.version !== undefined && ` v${entry.version}`}
            </span>
            <DateMark digest={digest} />
            <GivenFacts names={listGivenFacts(paper, { digest, entry })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Say what of the page's head this digest told, where digests differ. */
function GivenFacts({ names }: { readonly names: readonly FactName[] }) {
  if (names.length === 0) return null;
  return (
    <span className="text-muted text-sm">
      <PaperUiText k="gave" />{" "}
      {names.map((name, place) => (
        <Fragment key={name}>
          {place > 0 && ", "}
          <PaperUiText k={`fact-${name}`} />
        </Fragment>
      ))}
    </span>
  );
}
