import { unkeep } from "@/lib/reading/store";
import { LibraryText } from "./library-text";
import type { KeptMark } from "./list-marks";
import { ListedPaper, LocalDay } from "./listed-paper";
import { NoteField } from "./note-field";
import { textButtonStyle } from "./styles";
import { TagEditor } from "./tag-editor";
import type { Notices } from "./use-notice";

type KeptItemProps = {
  readonly mark: KeptMark;
  readonly isLooking: boolean;
  readonly notices: Notices;
};

/** Show a kept paper with its tags and its note, and let go of it. */
export function KeptItem({ mark, isLooking, notices }: KeptItemProps) {
  const { id, kept, tags = [], note = "", paper } = mark;
  const title = paper?.title ?? id;
  return (
    <ListedPaper
      id={id}
      paper={paper}
      isLooking={isLooking}
      facts={
        <span>
          <LibraryText k="library-kept-on" /> <LocalDay time={kept} />
        </span>
      }
    >
      <div className="no-print mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <TagEditor id={id} tags={tags} notices={notices} />
        <NoteField id={id} title={title} note={note} />
        <button
          type="button"
          onClick={() => notices.run(unkeep([id]), { k: "library-removed", values: { title } })}
          className={`ms-auto ${textButtonStyle}`}
        >
          <LibraryText k="library-remove" />
          <span className="sr-only">: {title}</span>
        </button>
      </div>
    </ListedPaper>
  );
}
