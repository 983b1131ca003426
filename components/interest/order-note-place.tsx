import { Suspense, useState } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { UiText } from "@/components/layout/ui-text";
import type { OrderNoteProps } from "./order-note";

const OrderNote = lazyPart(
  async () => (await import("./order-note")).OrderNote,
  () => <UiText k="packed-failed-hint" />,
);

type OrderNotePlaceProps = Pick<OrderNoteProps, "order" | "retry">;

/** Say what a list is ordered by, where that is the reader's own order: lists begin without the words for it. */
export function OrderNotePlace(props: OrderNotePlaceProps) {
  const [isSwitchedOff, setSwitchedOff] = useState(false);
  return props.order.state === "off" && !isSwitchedOff ? null : (
    <Suspense>
      <OrderNote {...props} isSwitchedOff={isSwitchedOff} setSwitchedOff={setSwitchedOff} />
    </Suspense>
  );
}
