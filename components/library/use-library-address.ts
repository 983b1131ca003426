"use client";

import { type MouseEvent, useMemo, useSyncExternalStore } from "react";
import { getListAddress, writeListAddress } from "@/components/reading/list-address";
import { type ReadingList, readReadingList } from "@/lib/reading/reading-list";

const sorts = ["kept", "date", "title"] as const;

/** An order of kept papers. */
export type LibrarySort = (typeof sorts)[number];

const views = ["kept", "history", "interests"] as const;

/** A part of the library. */
export type LibraryView = (typeof views)[number];

/** What the library's address asks for (`?view=history`, `?tag=…&sort=title`, `#ids=…`). */
export type LibraryAddress = {
  readonly view: LibraryView;
  readonly tag: string | undefined;
  readonly sort: LibrarySort;
  /** The papers that the link carries, where it carries any. */
  readonly list: ReadingList | undefined;
};

const listeners = new Set<() => void>();

/** Return what the page's address asks for, always up to date; undefined until it can be read. */
export function useLibraryAddress(): LibraryAddress | undefined {
  const address = useSyncExternalStore(subscribe, readListAddress, () => undefined);
  return useMemo(() => (address === undefined ? undefined : readAddress(address)), [address]);
}

/** Write what is asked for as an address of this page; the defaults are left out. */
export function writeAddress({ view, tag, sort }: Partial<LibraryAddress>): string {
  const values = new URLSearchParams();
  if (view !== undefined && view !== "kept") values.set("view", view);
  if (tag !== undefined) values.set("tag", tag);
  if (sort !== undefined && sort !== "kept") values.set("sort", sort);
  const asked = values.toString();
  return getListAddress().pathname + (asked && `?${asked}`);
}

/** Follow a link within the page without loading it again; one that opens elsewhere is left to the browser. */
export function followLink(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { pathname, search, hash } = event.currentTarget;
  writeListAddress(pathname + search + hash, "pushState");
  for (const changed of listeners) changed();
}

function readListAddress(): string {
  const { search, hash } = getListAddress();
  return search + hash;
}

function readAddress(address: string): LibraryAddress {
  const { search, hash } = new URL(address === "" ? "/" : address, window.location.origin);
  const values = new URLSearchParams(search);
  const asked = values.get("sort");
  return {
    view: views.find((view) => view === values.get("view")) ?? "kept",
    tag: values.get("tag") ?? undefined,
    sort: sorts.find((sort) => sort === asked) ?? "kept",
    list: readReadingList(hash),
  };
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("popstate", changed);
  window.addEventListener("hashchange", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("popstate", changed);
    window.removeEventListener("hashchange", changed);
  };
}
