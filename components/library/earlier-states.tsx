import { useStored } from "@/components/reading/use-stored";
import { changeStates, type EarlierState, listStates, restoreState } from "@/lib/reading/earlier-states";
import { LocalDay } from "./library-item";
import { SafetyText } from "./safety-text";
import { textButtonStyle } from "./styles";
import type { Notices } from "./use-notice";

/** List what was put aside before an import, and put it back when asked. */
export function EarlierStates({ notices }: { readonly notices: Notices }) {
  const states = useStored(listStates);
  if (!states || states.length === 0) return null;
  const restore = (state: EarlierState) => notices.run(restoreState(state), { k: "library-restored" });
  const forget = async (state: EarlierState) => {
    const outcome = await changeStates("remove", state);
    return outcome.isStored ? { ...outcome, undo: () => changeStates("put back", state) } : outcome;
  };
  return (
    <>
      <p id="library-earlier" className="mt-6 max-w-measure text-muted">
        <SafetyText k="earlier" />
      </p>
      <ul aria-labelledby="library-earlier" className="mt-2 max-w-measure divide-y divide-line">
        {states.map((state) => (
          <li key={state.time} className="flex items-baseline gap-4">
            <span className="min-w-0 flex-1">
              <LocalDay time={state.time} /> {writeHour(state.time)},{" "}
              <SafetyText k={`earlier-${state.before}`} values={{ count: state.papers.length }} />
            </span>
            <button type="button" onClick={() => restore(state)} className={`shrink-0 ${textButtonStyle}`}>
              <SafetyText k="restore" />
            </button>
            <button
              type="button"
              onClick={() => notices.run(forget(state), { k: "library-forgotten" })}
              className={`shrink-0 ${textButtonStyle}`}
            >
              <SafetyText k="forget" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Write hour and minute of a time, in the reader's own time zone. */
function writeHour(time: string): string {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
