import { LibraryText } from "./library-text";
import { textButtonStyle } from "./styles";
import type { Notices } from "./use-notice";

/** Say what was done and offer to undo it, over the foot of the window, where it moves nothing. */
export function LibraryNotice({ notice, say, undo }: Notices) {
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-20 max-sm:bottom-(--thumb-bar) flex justify-center p-4"
    >
      {notice && (
        <div className="pointer-events-auto flex min-w-0 max-w-measure flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-raised px-4 py-2 text-sm shadow-lg">
          <p className="line-clamp-3 wrap-anywhere min-w-0">
            <LibraryText k={notice.k} {...(notice.values && { values: notice.values })} />
          </p>
          <p className="ms-auto flex gap-4">
            {notice.undo && (
              <button
                type="button"
                onClick={undo}
                className="min-h-8 font-medium text-accent hover:underline"
              >
                <LibraryText k="library-undo" />
              </button>
            )}
            <button type="button" onClick={() => say(undefined)} className={textButtonStyle}>
              <LibraryText k="library-close" />
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
