import { useState } from "react";
import { chooseSetting } from "@/components/layout/settings/choose-setting";
import { type InterestOutcome, resetInterests } from "@/lib/reading/interest-store";
import { libraryPath } from "@/lib/site/urls";
import { InterestText } from "./interest-text";
import type { ReaderOrder } from "./use-reader-order";

export type OrderNoteProps = {
  readonly order: ReaderOrder;
  readonly retry: () => void;
  /** Whether the reader has switched the order off here. */
  readonly isSwitchedOff: boolean;
  readonly setSwitchedOff: (isSwitchedOff: boolean) => void;
};

type Undo = Extract<InterestOutcome, { readonly isStored: true }>["undo"];

/** Say in a line what the reader's order is made from, or why there is none, and lead on; switch it off, or begin anew. */
export function OrderNote({ order, retry, isSwitchedOff, setSwitchedOff }: OrderNoteProps) {
  const [undo, setUndo] = useState<Undo>();
  const switchTo = (value: "on" | "off") => {
    chooseSetting("personal", value);
    setSwitchedOff(value === "off");
  };
  const forget = async () => {
    const outcome = await resetInterests();
    if (outcome.isStored) setUndo(() => outcome.undo);
    retry();
  };
  const goBack = async () => {
    await undo?.();
    setUndo(undefined);
    retry();
  };
  const isOrder = order.state === "ordered" || order.state === "few";
  return (
    <p role="status" className="no-print mb-4 flex flex-wrap items-center gap-x-4 text-muted text-sm">
      {isSwitchedOff && (
        <>
          <InterestText k="order-off" />
          <NoteButton k="order-on" run={() => switchTo("on")} />
        </>
      )}
      {order.state === "waiting" && <InterestText k="order-waiting" />}
      {order.state === "ordered" && <InterestText k="order-by" values={{ count: order.wanted }} />}
      {order.state === "few" && <InterestText k="order-few" values={{ count: order.wanted }} />}
      {order.state === "failed" && (
        <>
          <span>
            <InterestText k={order.reason === "other-version" ? "order-version" : "order-failed"} />
          </span>
          <NoteButton k="order-retry" run={retry} />
        </>
      )}
      {isOrder && (
        <>
          <a href={libraryPath("interests")} className="link inline-flex min-h-7 items-center">
            <InterestText k={order.state === "few" ? "order-start" : "order-known"} />
          </a>
          <NoteButton k="order-switch-off" run={() => switchTo("off")} />
          {undo ? (
            <NoteButton k="order-undo" run={goBack} />
          ) : (
            order.state === "ordered" && <NoteButton k="order-forget" run={forget} />
          )}
        </>
      )}
    </p>
  );
}

type NoteButtonProps = { readonly k: Parameters<typeof InterestText>[0]["k"]; readonly run: () => void };

function NoteButton({ k, run }: NoteButtonProps) {
  return (
    <button type="button" onClick={run} className="link min-h-7">
      <InterestText k={k} />
    </button>
  );
}
