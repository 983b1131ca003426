/**
 * Hold the place of an item's two buttons, keep and read, at the edge of its row. They are made in the browser, which
 * alone can serve them: a day has hundreds of items, and each button would appear twice in its page and be hydrated.
 */
export function ItemActions() {
  return <div className="item-actions needs-script no-print" />;
}
