"use client";

import { useEffect, useState } from "react";
import { subscribe } from "@/lib/reading/database";

/** Return what this browser stores, looked up anew at each change in any tab; undefined until it has been. `look` stays the same. */
export function useStored<Stored>(look: () => Promise<Stored>): Stored | undefined {
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    let newest = 0;
    const lookUp = async () => {
      const asked = ++newest;
      const found = await look();
      // A slow look must not bring back what a later one found gone.
      if (asked === newest) setStored(found);
    };
    void lookUp();
    const stop = subscribe(lookUp);
    return () => {
      newest = -1;
      stop();
    };
  }, [look]);
  return stored;
}
