/**
 * Ask the browser, once, not to evict what the site stores when space runs short; some ask their user in turn. Nothing
 * comes of it where the browser cannot, or has been asked before.
 */
export function askToPersist(name: string): void {
  const key = `${name}:persistence`;
  try {
    if (typeof navigator.storage?.persist !== "function" || localStorage.getItem(key) !== null) return;
    localStorage.setItem(key, "asked");
    void navigator.storage.persist().catch(() => false);
  } catch {
    // Without room for the answer one would be asked again and again.
  }
}
