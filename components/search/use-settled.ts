import { useEffect, useState } from "react";

/** Return a value once it has not changed for a pause in milliseconds; undefined before the first one has. */
export function useSettled<T>(value: T, pause: number): T | undefined {
  const [settled, setSettled] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
