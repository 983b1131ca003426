import { buttonStyle } from "@/components/library/styles";
import type { Notices } from "@/components/library/use-notice";
import { useStored } from "@/components/reading/use-stored";
import { changeDamagedInterests, listDamagedInterests } from "@/lib/reading/damaged-interests";
import { ViewText } from "./view-text";

/** Say that some of what orders papers cannot be read, and remove it when asked. */
export function DamagedInterests({ notices }: { readonly notices: Notices }) {
  const rows = useStored(listDamagedInterests);
  if (!rows || rows.length === 0) return null;
  const remove = async () => {
    const outcome = await changeDamagedInterests("remove", rows);
    const undo = () => changeDamagedInterests("put back", rows);
    return outcome.isStored ? { ...outcome, undo } : outcome;
  };
  return (
    <div className="mt-10 max-w-measure">
      <p>
        <ViewText k="damaged" values={{ count: rows.length }} />
      </p>
      <button
        type="button"
        className={`mt-2 ${buttonStyle}`}
        onClick={() =>
          notices.run(remove(), { k: "interests-damaged-removed", values: { count: rows.length } })
        }
      >
        <ViewText k="damaged-remove" />
      </button>
    </div>
  );
}
