import { useRef } from "react";
import type { ArrangedPart } from "@/components/interest/arrange-rows";
import { Bilingual } from "@/components/layout/ui-text";
import { Chevron } from "./chevron";
import { DigestText } from "./digest-text";

/** A part of a day's page. */
export type DayPart = WrittenPart | (ArrangedPart & { readonly kind: "personal" });

type WrittenPart = {
  /** `id` of its heading. */
  readonly id: string;
  readonly kind: "summary" | "category" | "uncategorised" | "seen-before" | "without-permalink";
  /** The category, where it is one. */
  readonly name: string;
  /** Papers in it. */
  readonly count?: number;
};

type DayContentsProps = {
  readonly parts: readonly DayPart[];
  /** `id` of the part that the reader is in. */
  readonly current: string | undefined;
};

/** List what is on a day's page, beside the papers, for wide screens. */
export function DayContents({ parts, current }: DayContentsProps) {
  return (
    <nav
      aria-labelledby="contents"
      className="day-contents no-print hidden lg:sticky lg:top-20 lg:block lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto"
    >
      <h2 id="contents" className="mb-2 px-2.5 font-medium text-muted text-sm">
        <DigestText k="on-this-page" />
      </h2>
      <Measure className="mx-2.5 mb-2 rounded-full" />
      <PartList parts={parts} current={current} />
    </nav>
  );
}

/** List what is on a day's page in a bar that folds out and stays in sight, for narrow screens. */
export function DayContentsBar({ parts, current }: DayContentsProps) {
  const bar = useRef<HTMLDetailsElement>(null);
  const part = parts.find(({ id }) => id === current);
  const fold = () => {
    if (bar.current) bar.current.open = false;
  };
  return (
    <nav
      aria-labelledby="contents-bar"
      className="day-bar no-print sticky top-11 z-5 -mx-4 mb-6 bg-page sm:top-14 sm:-mx-6 lg:hidden"
    >
      <details ref={bar} className="group">
        <summary className="flex min-h-11 list-none items-center gap-3 px-4 text-sm sm:px-6 [&::-webkit-details-marker]:hidden">
          <span id="contents-bar" className="shrink-0 text-muted">
            <DigestText k="on-this-page" />
          </span>
          <span className="truncate font-medium">{part && <PartName part={part} />}</span>
          <Chevron className="ms-auto group-open:rotate-180" />
        </summary>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links within take pointer and keys; this only folds the list once one of them was followed. */}
        <div
          onClick={fold}
          className="absolute inset-x-0 top-full max-h-[60dvh] overflow-y-auto border-line border-b bg-page px-1.5 py-2 shadow-lg sm:px-3.5"
        >
          <PartList parts={parts} current={current} />
        </div>
      </details>
      <Measure />
    </nav>
  );
}

function PartList({ parts, current }: DayContentsProps) {
  return (
    <ul className="space-y-0.5">
      {parts.map((part) => (
        <li key={part.id}>
          <a
            href={`#${part.id}`}
            aria-current={part.id === current ? "location" : undefined}
            className="flex min-h-8 items-center gap-3 rounded-md px-2.5 text-sm hover:bg-tint hover:text-accent aria-[current]:bg-tint aria-[current]:text-accent max-lg:min-h-11"
          >
            <PartName part={part} />
            {part.count !== undefined && (
              <span className="ms-auto text-muted tabular-nums">{part.count}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function PartName({ part }: { readonly part: DayPart }) {
  if (part.kind === "personal") return <Bilingual {...part.title} />;
  return part.kind === "category" ? part.name : <DigestText k={`part-${part.kind}`} />;
}

/** A thin line that fills as the day is scrolled through; the list says in words where one is. */
function Measure({ className = "" }: { readonly className?: string }) {
  return (
    <div aria-hidden data-measure className={`needs-script h-0.5 overflow-hidden bg-line ${className}`}>
      <div className="h-full origin-left scale-x-[var(--progress,0)] bg-accent" />
    </div>
  );
}
