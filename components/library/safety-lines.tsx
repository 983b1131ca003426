import { useStored } from "@/components/reading/use-stored";
import { readSafety } from "@/lib/reading/safety";
import { LocalDay } from "./library-item";
import { SafetyText } from "./safety-text";

/** Say whether the browser may delete the library, and when it was last exported. */
export function SafetyLines() {
  const safety = useStored(readSafety);
  if (!safety) return null;
  const { isPersistent, exported } = safety;
  return (
    <ul className="mt-2 max-w-measure list-disc space-y-1 ps-5 text-muted text-sm">
      {isPersistent !== undefined && (
        <li>
          <SafetyText k={isPersistent ? "persistent" : "evictable"} />
        </li>
      )}
      <li>
        {exported === undefined ? (
          <SafetyText k="exported-never" />
        ) : (
          <>
            <SafetyText k="exported-on" /> <LocalDay time={exported} />
          </>
        )}
      </li>
    </ul>
  );
}
