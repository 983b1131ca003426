"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type SheetProps = {
  readonly title: ReactNode;
  /** The label of the button that closes it. */
  readonly closeLabel: ReactNode;
  /** Called once it is closed, in whatever way. */
  readonly close: () => void;
  readonly children: ReactNode;
};

/** Show a sheet over the page, until Escape, its button or a click beside it closes it. */
export function Sheet({ title, closeLabel, close, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
      className="m-auto max-h-[min(52rem,90dvh)] w-[min(30rem,calc(100vw-2rem))] rounded-lg border border-line bg-page text-base text-ink shadow-lg backdrop:bg-[#0006]"
    >
      <div className="px-5 pt-4 pb-5">
        <div className="flex items-center justify-between">
          <h2 id={id} className="font-semibold font-serif text-xl">
            {title}
          </h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-me-3 min-h-11 rounded-md px-3 text-muted text-sm hover:bg-raised hover:text-ink"
          >
            {closeLabel}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
