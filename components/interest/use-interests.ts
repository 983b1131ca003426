"use client";

import { useEffect, useState } from "react";
import { subscribe } from "@/lib/reading/database";
import type { Interest } from "@/lib/reading/interest";
import { listInterests } from "@/lib/reading/interest-store";

/** Return what the reader has said and shown, in step with every tab; undefined until it has been looked up. */
export function useInterests(): readonly Interest[] | undefined {
  const [said, setSaid] = useState<readonly Interest[]>();
  useEffect(() => {
    let newest = 0;
    const look = async () => {
      const asked = ++newest;
      const found = await listInterests();
      if (asked === newest) setSaid(found);
    };
    void look();
    const stop = subscribe(look);
    return () => {
      newest = -1;
      stop();
    };
  }, []);
  return said;
}
