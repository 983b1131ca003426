"use client";

import { type RefObject, useEffect, useRef } from "react";
import { countItemsBefore, getPaper, listItems } from "@/components/reading/paper-items";
import { storageKey } from "@/lib/site/storage-key";

const key = storageKey("inbox-place");
/** Papers that are remembered: the first ones may be left out when one comes back, since they are read by then. */
const remembered = 20;
/** Milliseconds after which a page that one came back to has settled. */
const settling = 1_500;
/** What a reader does who is not to be led anywhere any more. */
const moves = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Lead one who comes back to the inbox, or reloads it, to the papers that appeared first below the bars, as soon as the list
 * holds one of them; `version` changes when papers come to it, and is undefined as long as it is not filtered. The browser would go by a height that the list has later.
 */
export function useInboxPlace(list: RefObject<HTMLElement | null>, version: unknown): void {
  const places = useRef<readonly Place[]>(undefined);
  const hasMoved = useRef(false);
  useEffect(() => {
    const [entry] = performance.getEntriesByType("navigation");
    const isReturn = entry !== undefined && "type" in entry && entry.type !== "navigate";
    places.current = isReturn ? readPlaces() : [];
    if (places.current.length > 0) window.history.scrollRestoration = "manual";
    const stop = () => {
      hasMoved.current = true;
    };
    const leave = () => {
      const items = window.scrollY > 0 ? listItems() : [];
      const from = countItemsBefore(items);
      const places = items.slice(from, from + remembered);
      writePlaces(places.map((item) => [getPaper(item), item.getBoundingClientRect().top]));
    };
    for (const move of moves) window.addEventListener(move, stop, { passive: true });
    window.addEventListener("pagehide", leave);
    return () => {
      for (const move of moves) window.removeEventListener(move, stop);
      window.removeEventListener("pagehide", leave);
    };
  }, []);

  useEffect(() => {
    const { current: element } = list;
    const known = places.current ?? [];
    if (version === undefined || hasMoved.current || !element || !findPlace(element, known)) return;
    places.current = [];
    holdInPlace(element, known, hasMoved);
  }, [list, version]);
}

/**
 * Keep the first of some papers that is shown at its height of the window while the page settles: rows above it come into
 * sight with other heights than were guessed, one that was read goes, and the bars above fill. The browser's own way to
 * stay at a place would work against it.
 */
function holdInPlace(list: Element, places: readonly Place[], hasMoved: RefObject<boolean>): void {
  const { style } = document.documentElement;
  const lead = () => {
    if (hasMoved.current) return stop();
    const place = findPlace(list, places);
    if (place)
      window.scrollBy({ top: place.item.getBoundingClientRect().top - place.top, behavior: "instant" });
  };
  const observer = new ResizeObserver(lead);
  const stop = () => {
    observer.disconnect();
    style.overflowAnchor = "";
  };
  style.overflowAnchor = "none";
  lead();
  observer.observe(document.body);
  setTimeout(stop, settling);
}

function findPlace(list: Element, places: readonly Place[]) {
  for (const [id, top] of places) {
    const item = list.querySelector(`article[data-paper="${CSS.escape(id)}"]`);
    if (item?.checkVisibility()) return { item, top };
  }
  return undefined;
}

/** A paper's identifier, and how far down the window it began, in pixels. */
type Place = readonly [id: string, top: number];

function readPlaces(): Place[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "number";
}

function writePlaces(places: readonly Place[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(places));
  } catch {
    // Storage is blocked: one comes back to the top.
  }
}
