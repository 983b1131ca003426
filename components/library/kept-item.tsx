import { LibraryItem, LocalDay } from "./library-item";
import { LibraryText } from "./library-text";
import type { KeptMark } from "./list-marks";
import { NoteField } from "./note-field";
import { TagEditor } from "./tag-editor";
import type { Notices } from "./use-notice";

type KeptItemProps = {
  readonly mark: KeptMark;
  readonly isLooking: boolean;
  readonly notices: Notices;
};

/** Show a kept paper with its tags and its note; the star at its edge lets go of it. */
export function KeptItem({ mark, isLooking, notices }: KeptItemProps) {
  const { id, kept, tags = [], note = "", paper } = mark;
  return (
    <LibraryItem
      id={id}
      paper={paper}
      isLooking={isLooking}
      facts={
        <span>
          <LibraryText k="library-kept-on" /> <LocalDay time={kept} />
        </span>
      }
      tools={
        <div className="no-print flex min-w-0 max-w-full flex-wrap items-center gap-x-3 gap-y-1 has-[textarea]:basis-full">
          <TagEditor id={id} tags={tags} notices={notices} />
          <NoteField id={id} title={paper?.title ?? id} note={note} />
        </div>
      }
    />
  );
}
