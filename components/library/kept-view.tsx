import { Suspense, useEffect, useMemo, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { BackupPart } from "./backup-part";
import { KeptItem } from "./kept-item";
import { LibraryEmpty } from "./library-empty";
import { LibraryText } from "./library-text";
import { countTags, listKept } from "./list-marks";
import { LookupLine } from "./lookup-line";
import { MailPart } from "./mail-part";
import { ShareButton } from "./share-button";
import { SortLinks } from "./sort-links";
import { buttonStyle } from "./styles";
import { knownTagsId } from "./tag-editor";
import { TagFilter } from "./tag-filter";
import { TakeAlong } from "./take-along";
import type { ReaderLibrary } from "./use-library";
import type { LibraryAddress } from "./use-library-address";
import type { Notices } from "./use-notice";
import { useMissingSummaries } from "./use-summaries";

type KeptViewProps = {
  readonly library: ReaderLibrary;
  readonly address: LibraryAddress;
  readonly notices: Notices;
};

const DamagedPart = lazyPart(async () => (await import("./damaged-part")).DamagedPart);
const ForgetfulLine = lazyPart(async () => (await import("./forgetful-line")).ForgetfulLine);

/** Papers shown before more are asked for: each has fields of its own. */
const pageSize = 100;

/** Show the kept papers, with what filters, orders, shares and takes them along. */
export function KeptView({ library, address, notices }: KeptViewProps) {
  const { marks, damaged, refusal } = library;
  const { tag, sort } = address;
  const [wanted, setWanted] = useState(pageSize);
  const kept = useMemo(() => listKept(marks, sort), [marks, sort]);
  const shown = tag === undefined ? kept : kept.filter(({ tags = [] }) => tags.includes(tag));
  const lookup = useMissingSummaries(kept);
  const tags = countTags(kept);
  useEffect(scrollToPart, []);
  return (
    <>
      {kept.length + damaged.length === 0 && !refusal && <LibraryEmpty />}
      {kept.length > 0 && (
        <>
          <Suspense>
            <ForgetfulLine />
          </Suspense>
          <div className="no-print relative flex flex-wrap items-center gap-2">
            <p role="status" className="me-auto text-muted text-sm tabular-nums max-sm:basis-full">
              <LibraryText k="library-count" values={{ count: shown.length }} />
            </p>
            <SortLinks address={address} />
            <ShareButton ids={shown.map(({ id }) => id)} say={notices.say} />
            <TakeAlong marks={shown} say={notices.say} />
          </div>
          <TagFilter tags={tags} address={address} />
          {kept.some(({ paper }) => !paper) && <LookupLine {...lookup} />}
        </>
      )}
      {kept.length > 0 && shown.length === 0 && tag !== undefined && (
        <p className="my-8">
          <LibraryText k="library-empty-tag" values={{ tag }} />
        </p>
      )}
      <ul className="library-papers divide-y divide-line">
        {shown.slice(0, wanted).map((mark) => (
          <KeptItem key={mark.id} mark={mark} isLooking={lookup.state === "looking"} notices={notices} />
        ))}
      </ul>
      {shown.length > wanted && (
        <button type="button" onClick={() => setWanted(wanted + pageSize)} className={`mt-4 ${buttonStyle}`}>
          <LibraryText k="library-more" />
        </button>
      )}
      <datalist id={knownTagsId}>
        {countTags(marks).map(([name]) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Suspense>{damaged.length > 0 && <DamagedPart rows={damaged} notices={notices} />}</Suspense>
      {!refusal && <BackupPart library={library} notices={notices} />}
      {!refusal && <MailPart />}
    </>
  );
}

/** A link to a part of the view finds it once the library is there, which is later than the browser looks for it. */
function scrollToPart(): void {
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
}
