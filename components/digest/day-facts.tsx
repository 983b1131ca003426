import { DateMark } from "@/components/layout/date-mark";
import { UiCount } from "@/components/layout/ui-text";
import type { Day, Source } from "@/lib/library/library";
import { countDay, type DigestCounts } from "@/lib/library/queries";
import type { UiString } from "@/lib/site/strings";
import { DigestText } from "./digest-text";

type DayFactsProps = {
  readonly day: Day;
  readonly sources: ReadonlyMap<string, Source>;
};

/** Reconcile a day's counts in words: what it holds, who lists it, what is shared, what is missing. */
export function DayFacts({ day, sources }: DayFactsProps) {
  const { papers, seenBefore, digests } = countDay(day);
  return (
    <div className="mt-1 text-muted text-sm tabular-nums">
      <p className="flex flex-wrap gap-x-4">
        {seenBefore === 0 ? (
          <UiCount of="paper" count={papers} />
        ) : (
          <span>
            <DigestText k="day-new" values={{ count: papers - seenBefore }} />
          </span>
        )}
        {seenBefore > 0 && (
          <span>
            <DigestText k="day-seen-before" values={{ count: seenBefore }} />
          </span>
        )}
        {day.unidentified.length > 0 && (
          <span>
            <DigestText k="day-without-permalink" values={{ count: day.unidentified.length }} />
          </span>
        )}
      </p>
      <ul>
        {digests.map((counts) => (
          <li key={counts.digest.file}>
            <DigestFacts counts={counts} sources={sources} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type DigestFactsProps = {
  readonly counts: DigestCounts;
  readonly sources: DayFactsProps["sources"];
};

/** `AI-enhanced digest: 87 papers, 79 shared with Bilingual digest, 2 declared but missing` */
function DigestFacts({ counts, sources }: DigestFactsProps) {
  const { digest, entries, repeated, shared, sharedWith, missing } = counts;
  const nameOf = (source: string) => sources.get(source)?.name ?? source;
  const values = { name: nameOf(digest.source), count: entries };
  return (
    <>
      <DigestText k="digest-papers" values={values} />
      {repeated > 0 && <DigestText k="digest-repeated" values={{ count: repeated }} />}
      {shared > 0 && (
        <DigestText k="digest-shared" values={{ count: shared, others: joinNames(sharedWith.map(nameOf)) }} />
      )}
      {missing > 0 && <DigestText k="digest-missing" values={{ count: missing }} />}{" "}
      <DateMark digest={digest} />
    </>
  );
}

function joinNames(names: readonly string[]): UiString {
  const join = (language: string) => new Intl.ListFormat(language, { type: "conjunction" }).format(names);
  return { en: join("en-GB"), zh: ` ${join("zh-CN")} ` };
}
