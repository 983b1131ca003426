import { faultStrings } from "./fault-strings";
import type { Imported } from "./import-references";
import { ViewText } from "./view-text";

/** Faults that are listed; a file can have a thousand. */
const listed = 50;

/** List what could not be read, by its line, with the reason and what repairs it. */
export function FaultList({ faults, unknown }: Pick<Imported, "faults" | "unknown">) {
  const count = faults.length + unknown.length;
  if (count === 0) return null;
  return (
    <div role="alert" className="mt-3 max-w-measure text-sm">
      <p>
        <ViewText k="faults" values={{ count }} />
      </p>
      <ul className="mt-1 list-disc ps-5 text-muted">
        {faults.slice(0, listed).map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            <ViewText k="fault-line" values={{ line, reason: faultStrings[reason] }} />
          </li>
        ))}
        {unknown.length > 0 && (
          <li>
            <ViewText k="fault-unknown" values={{ ids: unknown.slice(0, listed).join(", ") }} />
          </li>
        )}
      </ul>
      {faults.length > listed && (
        <p className="text-muted">
          <ViewText k="faults-more" values={{ count: faults.length - listed }} />
        </p>
      )}
    </div>
  );
}
