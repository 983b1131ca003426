import { PartHeading } from "@/components/layout/page-heading";
import { useUiLanguage } from "@/components/layout/ui-language";
import type { Notices } from "@/components/library/use-notice";
import { parseArxivId } from "@/lib/digest/arxiv-id";
import type { Interests, PaperExample } from "@/lib/interest/interests";
import type { Interest } from "@/lib/reading/interest";
import { removeInterests } from "@/lib/reading/interest-store";
import { paperPath } from "@/lib/site/urls";
import { viewStrings } from "./view-strings";
import { ViewText } from "./view-text";

type PapersPartProps = {
  readonly interests: Interests;
  readonly said: readonly Interest[];
  readonly notices: Notices;
};

/** Say from how many papers the reader's order is made, and list each; what is kept is let go in the library. */
export function PapersPart({ interests, said, notices }: PapersPartProps) {
  const { wanted, unwanted } = interests;
  const groups = [
    ["papers-kept", undefined, wanted.filter(({ sign }) => sign === "kept")],
    ["papers-imported", "imported", wanted.filter(({ sign }) => sign === "imported")],
    ["papers-read", "read", wanted.filter(({ sign }) => sign === "read")],
    ["papers-unwanted", "unwanted", unwanted],
  ] as const;
  return (
    <section aria-labelledby="papers" className="mt-10">
      <PartHeading id="papers">
        <ViewText k="papers" />
      </PartHeading>
      {groups.map(
        ([k, kind, papers]) =>
          papers.length > 0 && (
            <details key={k} className="max-w-measure border-line border-b py-2">
              <summary className="min-h-8 cursor-pointer">
                <ViewText k={k} values={{ count: papers.length }} />
              </summary>
              <ul className="my-2 space-y-1">
                {papers.map((paper) => (
                  <PaperLine
                    key={paper.id}
                    paper={paper}
                    remove={
                      kind &&
                      (() => {
                        const ofPaper = said.filter((one) => one.kind === kind && one.id === paper.id);
                        return notices.run(removeInterests(ofPaper), {
                          k: "interests-removed",
                          values: { name: paper.title || paper.id },
                        });
                      })
                    }
                  />
                ))}
              </ul>
            </details>
          ),
      )}
    </section>
  );
}

type PaperLineProps = { readonly paper: PaperExample; readonly remove: (() => unknown) | undefined };

function PaperLine({ paper: { id, title }, remove }: PaperLineProps) {
  const language = useUiLanguage();
  const name = title || id;
  return (
    <li className="flex min-h-8 items-baseline gap-4">
      {parseArxivId(id) ? (
        <a href={paperPath(id)} className="min-w-0 font-serif hover:text-accent">
          {name}
        </a>
      ) : (
        <span className="min-w-0 font-serif">{name}</span>
      )}
      {remove && (
        <button
          type="button"
          className="link ms-auto min-h-8 text-sm"
          aria-label={`${viewStrings.remove[language]}: ${name}`}
          onClick={remove}
        >
          <ViewText k="remove" />
        </button>
      )}
    </li>
  );
}
