import { libraryPath } from "@/lib/site/urls";
import { InterestText } from "./interest-text";
import type { ReaderOrder } from "./use-reader-order";

export type OrderNoteProps = { readonly order: ReaderOrder; readonly retry: () => void };

/** Say in a line what the reader's order is made from, or why there is none, and lead on. */
export function OrderNote({ order, retry }: OrderNoteProps) {
  return (
    <p role="status" className="no-print mb-4 flex flex-wrap items-center gap-x-4 text-muted text-sm">
      {order.state === "waiting" && <InterestText k="order-waiting" />}
      {order.state === "ordered" && <InterestText k="order-by" values={{ count: order.wanted }} />}
      {order.state === "few" && <InterestText k="order-few" values={{ count: order.wanted }} />}
      {order.state === "failed" && (
        <>
          <span>
            <InterestText k={order.reason === "other-version" ? "order-version" : "order-failed"} />
          </span>
          <button type="button" onClick={retry} className="link min-h-7">
            <InterestText k="order-retry" />
          </button>
        </>
      )}
      {(order.state === "ordered" || order.state === "few") && (
        <a href={libraryPath("interests")} className="link inline-flex min-h-7 items-center">
          <InterestText k={order.state === "few" ? "order-start" : "order-known"} />
        </a>
      )}
    </p>
  );
}
