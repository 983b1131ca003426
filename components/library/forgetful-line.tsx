import { useStored } from "@/components/reading/use-stored";
import { readSafety } from "@/lib/reading/safety";
import { SafetyText } from "./safety-text";

/** Where a browser deletes what it is not visited for, say so above what is kept there. */
export function ForgetfulLine() {
  const safety = useStored(readSafety);
  if (!safety?.isForgetful) return null;
  return (
    <p className="no-print mb-4 max-w-measure rounded-md bg-raised px-4 py-3 text-sm">
      <SafetyText k="forgetful" />{" "}
      <a href="#library-backup" className="link">
        <SafetyText k="export-now" />
      </a>
    </p>
  );
}
