import { FollowText } from "./follow-text";
import type { WishNotice } from "./use-wishes";

/** Say what was followed or muted last, with its undoing. */
export function WishLine({ notice }: { readonly notice: WishNotice | undefined }) {
  return (
    <span role="status" className="inline-flex flex-wrap items-center gap-x-3 text-sm">
      {notice && (
        <span>
          <FollowText k={notice.k} values={{ name: notice.name }} />
        </span>
      )}
      {notice?.undo && (
        <button type="button" onClick={notice.undo} className="link min-h-8">
          <FollowText k="undo" />
        </button>
      )}
    </span>
  );
}
