import type { ListOrder } from "./arrange-parts";
import { InboxText } from "./inbox-text";

type OrderChoiceProps = {
  readonly order: ListOrder;
  /** Those that the list has; with one there is nothing to choose. */
  readonly orders: readonly ListOrder[];
  readonly choose: (order: ListOrder) => void;
};

/** Choose the order of a list. */
export function OrderChoice({ order, orders, choose }: OrderChoiceProps) {
  if (orders.length < 2) return null;
  return (
    <fieldset className="segments ms-auto">
      <legend className="sr-only">
        <InboxText k="inbox-order" />
      </legend>
      {orders.map((name) => (
        <button key={name} type="button" aria-pressed={order === name} onClick={() => choose(name)}>
          <InboxText k={`order-${name}`} />
        </button>
      ))}
    </fieldset>
  );
}
