"use client";

import { useMemo } from "react";
import { buttonStyle } from "@/components/library/styles";
import type { Notices } from "@/components/library/use-notice";
import { useStored } from "@/components/reading/use-stored";
import { gatherInterests } from "@/lib/interest/gather-interests";
import { listInterests, resetInterests } from "@/lib/reading/interest-store";
import type { PaperMark } from "@/lib/reading/mark";
import { libraryPath } from "@/lib/site/urls";
import { DamagedInterests } from "./damaged-interests";
import { FollowPart } from "./follow-part";
import { PapersPart } from "./papers-part";
import { PersonalSwitch } from "./personal-switch";
import { StartPart } from "./start-part";
import { ViewText } from "./view-text";
import { WordsPart } from "./words-part";

type InterestsViewProps = {
  readonly marks: readonly PaperMark[];
  readonly notices: Notices;
  /** What many papers of the site are about. */
  readonly topics: readonly string[];
};

/** Show all that the reader's own order is made from, with what adds to it and takes it away. */
export function InterestsView({ marks, notices, topics }: InterestsViewProps) {
  const said = useStored(listInterests);
  const interests = useMemo(() => said && gatherInterests(said, marks), [said, marks]);
  if (!said || !interests) return null;
  return (
    <>
      <p className="max-w-measure text-muted">
        <ViewText k="lead" />
      </p>
      <PersonalSwitch />
      <StartPart {...{ said, notices, topics }} />
      <FollowPart {...{ said, notices }} />
      <WordsPart {...{ interests, said, notices }} />
      <PapersPart {...{ interests, said, notices }} />
      <DamagedInterests notices={notices} />
      <section className="mt-10">
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <button
            type="button"
            className={buttonStyle}
            onClick={() => notices.run(resetInterests(), { k: "interests-reset" })}
          >
            <ViewText k="reset" />
          </button>
          <a href={`${libraryPath()}#library-backup`} className="link inline-flex min-h-9 items-center">
            <ViewText k="take-along" />
          </a>
        </p>
        <p className="mt-2 text-muted text-sm">
          <ViewText k="reset-text" />
        </p>
      </section>
    </>
  );
}
