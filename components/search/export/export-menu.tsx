"use client";

import { Suspense, useEffect, useRef, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { UiText } from "@/components/layout/ui-text";
import { SearchText } from "@/components/search/search-text";
import type { SearchDocument } from "@/lib/search/index/document";

/** What writes the formats is for the few who ask for them. */
const ExportChoices = lazyPart(
  async () => (await import("./export-choices")).ExportChoices,
  () => <UiText k="packed-failed-hint" />,
);

/** Most papers that are fetched before they are asked for: what a reader reads on with, not a copy of the archive. */
const usualCount = 500;

type ExportMenuProps = {
  /** The papers found, best first; fewer than are wanted while they are being fetched. */
  readonly hits: readonly SearchDocument[];
  readonly total: number;
  /** Ask for so many papers. */
  readonly prepare: (count: number) => void;
};

/** Take the papers found along; they are fetched when the menu opens, so that a click on a format only writes them. */
export function ExportMenu({ hits, total, prepare }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(usualCount);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: PointerEvent) => {
      const isOutside = target instanceof Node && !menu.current?.contains(target);
      if (menu.current && isOutside) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  const ask = (count: number) => {
    setWanted(count);
    prepare(count);
  };
  return (
    <details
      ref={menu}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
        setWanted(usualCount);
        prepare(open ? usualCount : 0);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Escape") return;
        currentTarget.open = false;
        currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="flex min-h-11 list-none items-center rounded-md border border-line px-3 text-muted text-sm hover:text-ink sm:min-h-9 [&::-webkit-details-marker]:hidden">
        <SearchText k="search-export" />
      </summary>
      <div className="absolute end-0 top-full z-20 w-64 rounded-lg border border-line bg-page p-2 shadow-lg">
        {isOpen && (
          <Suspense>
            <ExportChoices
              hits={hits}
              total={total}
              count={Math.min(total, wanted)}
              takeAll={() => ask(total)}
            />
          </Suspense>
        )}
      </div>
    </details>
  );
}
