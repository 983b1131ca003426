import { Fragment } from "react";
import { DateMark } from "@/components/layout/date-mark";
import { UiDate } from "@/components/layout/ui-date";
import type { Entry } from "@/lib/digest/record";
import { type FactName, listGivenFacts } from "@/lib/library/facts";
import type { Paper, Source } from "@/lib/library/library";
import { digestPath, paperAnchor } from "@/lib/site/urls";
import { PaperPart } from "./paper-part";
import { PaperUiText } from "./paper-ui-text";

type AppearancesProps = {
  readonly paper: Paper;
  readonly sources: ReadonlyMap<string, Source>;
};

/** List every digest that contains a paper. */
export function Appearances({ paper, sources }: AppearancesProps) {
  return (
    <PaperPart id="appearances" label={<PaperUiText k="appearances" />}>
      <ul className="appearances">
        {paper.appearances.map(({ digest, entry }) => (
          <li key={`${digest.file}:${entry.line}`}>
            <a href={`${digestPath(digest.date)}#${paperAnchor(paper.id)}`} className="link">
              <UiDate date={digest.date} />
            </a>{" "}
            <span>{sources.get(digest.source)?.name ?? digest.source}</span>{" "}
            <span className="text-muted">
              <EntryPlace entry={entry} />
            </span>{" "}
            <DateMark digest={digest} />
            <GivenFacts names={listGivenFacts(paper, { digest, entry })} />
          </li>
        ))}
      </ul>
    </PaperPart>
  );
}

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

/** Say where in its digest an entry appears, and which version of the paper it is about. */
function EntryPlace({ entry: { ordinal, version } }: { readonly entry: Entry }) {
  const place = `${ordinal}${endings[ordinals.select(ordinal)] ?? "th"}`;
  return (
    <PaperUiText
      k={version === undefined ? "place" : "place-version"}
      values={{ place: { en: place, zh: String(ordinal) }, version: version ?? 0 }}
    />
  );
}

/** Say what of the page's head this digest gave, where digests differ. */
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
