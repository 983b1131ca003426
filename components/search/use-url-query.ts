"use client";

import { useCallback, useEffect, useRef, useState } from "react";

export type UrlQuery = {
  /** Undefined until the address has been read, after the first render. */
  readonly query: string | undefined;
  /** Search for what is being typed; the address follows when the typing pauses. */
  readonly draft: (query: string) => void;
  /** Search for a finished query; typing on from here makes a new step in the browser's history. */
  readonly commit: (query: string) => void;
};

/** Pause after which the address follows: browsers refuse more than some hundred changes in half a minute. */
const writePause = 300;

/** Keep a query in the address (`?q=`), so that it can be shared, reloaded and returned to. */
export function useUrlQuery(): UrlQuery {
  const [query, setQuery] = useState<string>();
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isCommitted = useRef(false);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const query = pending.current;
    pending.current = undefined;
    if (query === undefined || query === readAddress()) return;
    const address = createAddress(query);
    if (isCommitted.current) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    isCommitted.current = false;
  }, []);

  useEffect(() => {
    const read = () => {
      pending.current = undefined;
      isCommitted.current = readAddress() !== "";
      setQuery(readAddress());
    };
    read();
    window.addEventListener("popstate", read);
    window.addEventListener("pagehide", write);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("popstate", read);
      window.removeEventListener("pagehide", write);
    };
  }, [write]);

  const draft = useCallback(
    (query: string) => {
      setQuery(query);
      pending.current = query;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, writePause);
    },
    [write],
  );

  const commit = useCallback(
    (query: string) => {
      setQuery(query);
      pending.current = query;
      write();
      isCommitted.current = query !== "";
    },
    [write],
  );

  return { query, draft, commit };
}

function readAddress(): string {
  return new URLSearchParams(window.location.search).get("q") ?? "";
}

function createAddress(query: string): string {
  const address = new URL(window.location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  return address.pathname + address.search + address.hash;
}
