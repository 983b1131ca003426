import { useEffect, useState } from "react";
import { PartHeading } from "@/components/layout/page-heading";
import type { Notices } from "@/components/library/use-notice";
import type { Description } from "@/lib/interest/describe";
import type { Interests } from "@/lib/interest/interests";
import type { Answered } from "@/lib/interest/protocol";
import type { Interest } from "@/lib/reading/interest";
import { addInterests, removeInterests } from "@/lib/reading/interest-store";
import { getClient } from "./ask-order";
import { ViewText } from "./view-text";

type WordsPartProps = {
  readonly interests: Interests;
  readonly said: readonly Interest[];
  readonly notices: Notices;
};

/** Words that are shown before all are asked for. */
const shownFirst = 40;
/** Share of the whole weight below which a word changes no order. */
const leastShare = 0.002;

/** Show the words that the reader's papers have in common, each with its weight and its removal. */
export function WordsPart({ interests, said, notices }: WordsPartProps) {
  const [answer, setAnswer] = useState<Answered<Description>>();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const asked = getClient().describe({ interests, now: new Date().toISOString(), texts: [] });
    asked.then((next) => isWanted && setAnswer(next));
    return () => {
      isWanted = false;
    };
  }, [interests]);
  const ignored = said.flatMap((one) => (one.kind === "ignored" && !one.removed ? [one] : []));
  const words = answer?.isAnswered ? answer.words.filter(({ share }) => Math.abs(share) >= leastShare) : [];
  const ignore = (word: string) =>
    notices.run(addInterests([{ kind: "ignored", word, time: new Date().toISOString() }]), {
      k: "interests-removed",
      values: { name: word },
    });
  return (
    <section aria-labelledby="words" className="mt-10">
      <PartHeading id="words">
        <ViewText k="words" />
      </PartHeading>
      <p className="mt-1 max-w-measure text-muted text-sm">
        {answer && !answer.isAnswered ? (
          <ViewText k="words-failed" />
        ) : answer?.isAnswered && !answer.isEnough ? (
          <ViewText k="words-few" values={{ count: answer.wanted }} />
        ) : (
          <ViewText k="words-text" />
        )}
      </p>
      <ul className="mt-3 flex flex-wrap gap-1.5">
        {words.slice(0, isWhole ? words.length : shownFirst).map(({ word, share }) => (
          <li key={word}>
            <WordChip word={word} share={share} remove={() => ignore(word)} />
          </li>
        ))}
      </ul>
      {words.length > shownFirst && !isWhole && (
        <button type="button" className="link mt-2 min-h-8 text-sm" onClick={() => setWhole(true)}>
          <ViewText k="words-more" values={{ count: words.length }} />
        </button>
      )}
      {ignored.length > 0 && (
        <p className="mt-3 flex flex-wrap items-center gap-1.5 text-muted text-sm">
          <ViewText k="words-ignored" />
          {ignored.map((one) => (
            <button
              key={one.word}
              type="button"
              className="chip hover:text-accent"
              onClick={() =>
                notices.run(removeInterests([one]), { k: "interests-added", values: { count: 1 } })
              }
            >
              <span className="line-through">{one.word}</span>
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

type WordChipProps = { readonly word: string; readonly share: number; readonly remove: () => void };

function WordChip({ word, share, remove }: WordChipProps) {
  return (
    <button type="button" onClick={remove} className="chip gap-1.5 hover:text-accent">
      <span className="sr-only">
        <ViewText k="remove" />{" "}
      </span>
      <span className={share < 0 ? "line-through decoration-1" : ""}>{word}</span>
      <span className="text-muted tabular-nums">{(Math.abs(share) * 100).toFixed(1)} %</span>
      <span aria-hidden>×</span>
    </button>
  );
}
