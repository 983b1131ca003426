"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { subscribeToSettings } from "@/components/layout/settings/choose-setting";
import { isPersonal } from "@/components/reading/is-personal";
import type { ListOrder } from "./arrange-parts";
import { readOrder, writeOrder } from "./stored-order";

/** Hold the order of a list: the one that the reader chose last, if the list has it, else its usual one. */
export function useListOrder(usual: ListOrder, offered: readonly ListOrder[]) {
  const [chosen, setChosen] = useState<ListOrder>();
  const hasPersonal = useSyncExternalStore(subscribeToSettings, isPersonal, () => true);
  useEffect(() => setChosen(readOrder()), []);
  const choose = useCallback((order: ListOrder) => {
    setChosen(order);
    writeOrder(order);
  }, []);
  const orders = offered.filter((order) => order !== "for-you" || hasPersonal);
  const order = chosen !== undefined && orders.includes(chosen) ? chosen : usual;
  return { order, orders, choose };
}
