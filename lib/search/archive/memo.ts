/**
 * Create what loads a thing by its number once, while it is among the `limit` that were asked for last; what
 * could not be loaded is loaded again when it is asked for again.
 */
export function createMemo<T>(limit: number, load: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const known = new Map<number, Promise<T>>();
  const forget = (key: number, value: Promise<T>) => {
    if (known.get(key) === value) known.delete(key);
  };
  return (key) => {
    const value = known.get(key) ?? load(key);
    known.delete(key);
    known.set(key, value);
    value.catch(() => forget(key, value));
    for (const oldest of known.keys()) {
      if (known.size <= limit) break;
      known.delete(oldest);
    }
    return value;
  };
}
