/**
 * Run something once a page is shown to the reader: at once, or, for one that the browser renders ahead of a visit
 * that may never come, when they go there. Returns how to call it off.
 */
export function whenShown(run: () => void): () => void {
  // Not every browser renders ahead, and those that don't lack the property.
  if (!("prerendering" in document) || document.prerendering !== true) {
    run();
    return () => {};
  }
  document.addEventListener("prerenderingchange", run, { once: true });
  return () => document.removeEventListener("prerenderingchange", run);
}
