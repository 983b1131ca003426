import { lazy, Suspense } from "react";
import type { OrderNoteProps } from "./order-note";

const OrderNote = lazy(async () => ({ default: (await import("./order-note")).OrderNote }));

/** Say what a list is ordered by, where that is the reader's own order: lists begin without the words for it. */
export function OrderNotePlace(props: OrderNoteProps) {
  return props.order.state === "off" ? null : (
    <Suspense>
      <OrderNote {...props} />
    </Suspense>
  );
}
