import type { Passage } from "@/lib/library/passages";
import { PaperUiText } from "./paper-ui-text";
import { PassageText } from "./typeset";

type PassageBodyProps = {
  readonly passage: Passage;
  readonly idPrefix: string;
  readonly headingBase: number;
};

/** Show a passage; one that a generator spoiled folds behind a line that says how. */
export function PassageBody({ passage: { section, flags }, ...place }: PassageBodyProps) {
  const [flag] = flags;
  const text = <PassageText section={section} {...place} />;
  if (flag === undefined) return text;
  if (section.source === "") {
    return (
      <p className="text-muted italic">
        <PaperUiText k={`flag-${flag}`} />
      </p>
    );
  }
  return (
    <details className="rounded-md border border-line px-4 py-2">
      <summary className="text-muted text-sm">
        <PaperUiText k={`flag-${flag}`} />
      </summary>
      <div className="mt-3 mb-1">{text}</div>
    </details>
  );
}
