"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { readStoredList, writeStoredList } from "@/components/reading/stored-list";
import { keepList } from "./kept-lists";
import type { ShownList } from "./shown-list";

/** Where a reader left a list: at a paper, since the list above it may be another one when they come back. */
type Place = {
  /** How far down they were, in pixels. */
  readonly top: number;
  /** The paper that was opened, else the first one in the window, and how far down the window it began, in pixels. */
  readonly paper?: string;
  readonly offset?: number;
  /** Whether it had the focus of a keyboard. */
  readonly isFocused?: boolean;
};

/** A place with how much of the list at an address was loaded. */
type KeptPlace = Place & { readonly address: string; readonly pages: number };

type KeptList = {
  readonly address: string | undefined;
  /** Whether the reader came back to it. */
  readonly isReturn: boolean;
  /** What is listed at the address; undefined until there is something. */
  readonly shown: ShownList | undefined;
  readonly pages: number;
  /** Most papers listed on them. */
  readonly count: number;
  readonly list: RefObject<HTMLOListElement | null>;
  /** Whether all of these pages are listed. */
  readonly isLoaded: boolean;
  /** Load one more page; undefined where there is none. */
  readonly showMore: (() => void) | undefined;
};

const storage = () => window.sessionStorage;
const name = "search-places";
const maxPlaces = 30;
/** Most pages loaded at once for a reader who comes back. */
const maxPages = 25;
/** Height of the site's header, in pixels, below which a paper is in sight. */
const headerHeight = 60;
/** What shows that another paper may be in sight, or opened. */
const signs = ["scroll", "focusin", "click"] as const;
/** What a reader does who is not to be led anywhere any more. */
const moves = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Return how many pages were loaded when the reader left an address; 1 for one that they have not left. */
export function recallPages(address: string): number {
  return Math.min(maxPages, Math.max(1, findPlace(address)?.pages ?? 1));
}

/**
 * Keep where a reader leaves a list, and lead one who comes back to the same paper, at the same height: with every
 * answer until the last, or until they move by themselves.
 */
export function useKeptPlace(kept: KeptList): void {
  const { address, isReturn, shown, pages, count, isLoaded, list, showMore } = kept;
  const place = useRef<Place>({ top: 0 });
  const listed = useRef({ pages, shown, count });
  const isLeading = useRef(false);
  const ledTo = useRef<number>(undefined);
  /** A link was followed, and nothing has been done since. */
  const isLeaving = useRef(false);
  useStopAtMoves(isLeading, isLeaving);

  useEffect(() => {
    isLeading.current = isReturn && address !== undefined && findPlace(address) !== undefined;
    ledTo.current = undefined;
    if (address === undefined) return;
    const follow = (event?: Event) => {
      // A page that is being left may scroll once more, when it has lost its focus.
      if (event?.type === "scroll" && isLeaving.current) return;
      place.current = measurePlace(list.current);
      isLeaving.current = event?.type === "click" && isLink(event.target);
    };
    const keep = () => {
      // One who leaves before they were led back is still where they were.
      if (isLeading.current) return;
      const { pages, shown, count } = listed.current;
      keepPlace({ address, pages, ...place.current });
      if (shown) keepList(address, shown, count);
    };
    follow();
    // A page that is left may have lost its focus before it hides.
    for (const sign of signs) window.addEventListener(sign, follow, { passive: true });
    window.addEventListener("pagehide", keep);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, follow);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [address, isReturn, list]);

  // After the effect above, which keeps what is listed at the address that is left.
  useEffect(() => {
    listed.current = { pages, shown, count };
    if (!isLeading.current && !isLeaving.current) place.current = measurePlace(list.current);
  }, [pages, shown, count, list]);

  // Before the new list is seen.
  useLayoutEffect(() => {
    const left = address === undefined ? undefined : findPlace(address);
    if (!isReturn || !isLeading.current || left === undefined || shown === undefined) return;
    // A page may scroll before its listeners hear of the wheel.
    if (hasMoved(ledTo.current)) {
      isLeading.current = false;
      return;
    }
    const item = listPapers(list.current).find(({ dataset }) => dataset.paper === left.paper);
    if (item) {
      const top = window.scrollY + item.getBoundingClientRect().top - (left.offset ?? 0);
      window.scrollTo({ top, behavior: "instant" });
      ledTo.current = window.scrollY;
    }
    if (!shown.answer.final || shown.isRestored || !isLoaded) return;
    // It may be further down than before.
    if (!item && left.paper !== undefined && showMore && pages < maxPages) return showMore();
    if (!item) window.scrollTo({ top: left.top, behavior: "instant" });
    if (left.isFocused) item?.querySelector("a")?.focus({ preventScroll: true });
    isLeading.current = false;
  }, [address, isReturn, shown, pages, isLoaded, list, showMore]);
}

/** Stop leading the reader, and expecting them to leave, once they move by themselves. */
function useStopAtMoves(isLeading: RefObject<boolean>, isLeaving: RefObject<boolean>): void {
  useEffect(() => {
    // The browser would lead to a height, in a list that is not there yet or is another one.
    window.history.scrollRestoration = "manual";
    const stop = (event: Event) => {
      // The keys that led back may still be held.
      const isShortcut = event instanceof KeyboardEvent && (event.altKey || event.metaKey);
      if (!isShortcut) isLeading.current = false;
      isLeaving.current = false;
    };
    for (const move of moves) window.addEventListener(move, stop, { passive: true });
    return () => {
      for (const move of moves) window.removeEventListener(move, stop);
    };
  }, [isLeading, isLeaving]);
}

/** Return whether a reader has left the height that they were led to; at its end a list that became shorter moves them. */
function hasMoved(ledTo: number | undefined): boolean {
  if (ledTo === undefined) return false;
  const lowest = document.documentElement.scrollHeight - window.innerHeight;
  return Math.abs(window.scrollY - ledTo) > 1 && window.scrollY < lowest - 1;
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a") !== null;
}

function listPapers(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-paper]") ?? [])];
}

function measurePlace(list: HTMLElement | null): Place {
  const isInSight = (item: Element) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > headerHeight && top < window.innerHeight;
  };
  const focused = list?.querySelector<HTMLElement>("[data-paper]:focus-within");
  const item = focused && isInSight(focused) ? focused : listPapers(list).find(isInSight);
  const paper = item?.dataset.paper;
  return {
    top: window.scrollY,
    ...(item && paper !== undefined && { paper, offset: item.getBoundingClientRect().top }),
    ...(focused && item === focused && { isFocused: focused.matches(":has(:focus-visible)") }),
  };
}

function findPlace(address: string): KeptPlace | undefined {
  return listPlaces().find((place) => place.address === address);
}

/** Keep a place, unless it is where everyone starts: a query that is being typed has many addresses. */
function keepPlace(place: KeptPlace): void {
  const places = listPlaces();
  const others = places.filter(({ address }) => address !== place.address);
  const isStart = place.pages === 1 && place.top === 0 && place.isFocused === undefined;
  if (isStart && others.length === places.length) return;
  writeStoredList(storage, name, isStart ? others : [place, ...others].slice(0, maxPlaces));
}

function listPlaces(): KeptPlace[] {
  return readStoredList(storage, name, isKeptPlace);
}

function isKeptPlace(value: unknown): value is KeptPlace {
  return (
    typeof value === "object" &&
    value !== null &&
    "address" in value &&
    typeof value.address === "string" &&
    "pages" in value &&
    Number.isInteger(value.pages) &&
    "top" in value &&
    Number.isFinite(value.top) &&
    (!("paper" in value) || typeof value.paper === "string") &&
    (!("offset" in value) || Number.isFinite(value.offset)) &&
    (!("isFocused" in value) || typeof value.isFocused === "boolean")
  );
}
