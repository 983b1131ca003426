"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { followListAddress, getListAddress, writeListAddress } from "@/components/reading/list-address";
import type { SearchSort } from "@/lib/search/rank/engine";

/** What the search page is asked, all of it in its address. */
export type SearchAddress = {
  readonly query: string;
  readonly sort: SearchSort;
  /** Whether abstracts and analyses are searched too. */
  readonly isFullText: boolean;
};

export type AddressBar = {
  /** Undefined until the address has been read, after the first render. */
  readonly address: SearchAddress | undefined;
  /** Whether the reader came back here, by the browser's history or by a reload. */
  readonly isReturn: boolean;
  /** Whether what is asked is still being typed. */
  readonly isDraft: boolean;
  /** Search for what is being typed; the address follows when the typing pauses. */
  readonly draft: (query: string) => void;
  /** Search for a finished query; typing on from here makes a new step in the browser's history. */
  readonly commit: (query: string) => void;
  /** Change what is asked in a step of its own, which the browser's history leads back from. */
  readonly step: (change: Partial<SearchAddress>) => void;
};

/** Pause after which the address follows: browsers refuse more than some hundred changes in half a minute. */
const writePause = 300;

type Asked = Pick<AddressBar, "address" | "isReturn" | "isDraft">;

/** Before the address has been read. */
const unread: Asked = { address: undefined, isReturn: false, isDraft: false };

/** Keep what is asked in the address (`?q=…&sort=date&deep=1`), so that it can be shared and returned to. */
export function useSearchAddress(): AddressBar {
  const [state, setState] = useState(unread);
  const pending = useRef<SearchAddress>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isCommitted = useRef(false);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const next = pending.current;
    pending.current = undefined;
    if (next === undefined || formatAddress(next) === formatAddress(readAddress())) return;
    writeListAddress(formatAddress(next), isCommitted.current ? "pushState" : "replaceState");
    isCommitted.current = false;
  }, []);

  const ask = useCallback((next: SearchAddress, isDraft: boolean) => {
    pending.current = next;
    setState({ address: next, isReturn: false, isDraft });
  }, []);

  useEffect(() => {
    const read = (isReturn: boolean) => {
      pending.current = undefined;
      isCommitted.current = readAddress().query !== "";
      setState({ address: readAddress(), isReturn, isDraft: false });
    };
    const readAgain = () => read(true);
    read(isReturnByBrowser());
    const stop = followListAddress(readAgain);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer.current);
      stop();
      window.removeEventListener("pagehide", write);
    };
  }, [write]);

  const draft = useCallback(
    (query: string) => {
      ask({ ...(pending.current ?? readAddress()), query }, true);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, writePause);
    },
    [ask, write],
  );

  const commit = useCallback(
    (query: string) => {
      ask({ ...(pending.current ?? readAddress()), query }, false);
      write();
      isCommitted.current = query !== "";
    },
    [ask, write],
  );

  const step = useCallback(
    (change: Partial<SearchAddress>) => {
      write();
      ask({ ...readAddress(), ...change }, false);
      isCommitted.current = true;
      write();
      isCommitted.current = true;
    },
    [ask, write],
  );

  return { ...state, draft, commit, step };
}

/** Write what is asked as an address of this page; what else appears in the address stays. */
export function formatAddress({ query, sort, isFullText }: SearchAddress): string {
  const { pathname, search, hash } = getListAddress();
  const values = new URLSearchParams(search);
  const set = (name: string, value: string) => (value === "" ? values.delete(name) : values.set(name, value));
  set("q", query);
  set("sort", sort === "date" ? sort : "");
  set("deep", isFullText ? "1" : "");
  const asked = values.toString();
  return pathname + (asked && `?${asked}`) + hash;
}

function readAddress(): SearchAddress {
  const values = new URLSearchParams(getListAddress().search);
  return {
    query: values.get("q") ?? "",
    sort: values.get("sort") === "date" ? "date" : "relevance",
    isFullText: values.get("deep") === "1",
  };
}

function isReturnByBrowser(): boolean {
  const [entry] = window.performance.getEntriesByType("navigation");
  return entry !== undefined && "type" in entry && (entry.type === "back_forward" || entry.type === "reload");
}
