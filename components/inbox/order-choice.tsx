import { type InboxOrder, orders } from "./arrange-parts";
import { InboxText } from "./inbox-text";

type OrderChoiceProps = { readonly order: InboxOrder; readonly choose: (order: InboxOrder) => void };

/** Choose how the categories of several days follow each other. */
export function OrderChoice({ order, choose }: OrderChoiceProps) {
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
