"use client";

import { useEffect, useRef } from "react";
import { readStoredList, writeStoredList } from "./stored-list";

/** How much of a list a reader had loaded at an address, and how far down they were, in pixels. */
type KeptPlace = { readonly address: string; readonly pages: number; readonly top: number };

const storage = () => window.sessionStorage;
const name = "search-places";
const maxPlaces = 30;
/** Most pages loaded at once for a reader who comes back. */
const maxPages = 25;

/** Return how many pages were loaded when the reader left an address; 1 for one that they have not left. */
export function recallPages(address: string): number {
  return Math.min(maxPages, Math.max(1, findPlace(address)?.pages ?? 1));
}

/**
 * Keep how far a reader got at an address, and lead one who comes back to where they were as soon as the list is
 * as long as it was.
 */
export function useKeptPlace(
  address: string | undefined,
  pages: number,
  { isReturn, isLoaded }: { readonly isReturn: boolean; readonly isLoaded: boolean },
): void {
  const place = useRef({ pages, top: 0 });
  const restored = useRef<string>(undefined);

  useEffect(() => {
    if (address === undefined) return;
    const follow = () => {
      place.current.top = window.scrollY;
    };
    const keep = () => keepPlace({ address, ...place.current });
    follow();
    window.addEventListener("scroll", follow, { passive: true });
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("scroll", follow);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [address]);

  // After the effect above, which keeps the pages of the address that is left.
  useEffect(() => {
    place.current.pages = pages;
  }, [pages]);

  useEffect(() => {
    if (!isReturn) restored.current = undefined;
    if (!isReturn || !isLoaded || address === undefined || restored.current === address) return;
    restored.current = address;
    const top = findPlace(address)?.top ?? 0;
    if (top > 0) window.scrollTo({ top, behavior: "instant" });
  }, [address, isReturn, isLoaded]);
}

function findPlace(address: string): KeptPlace | undefined {
  return listPlaces().find((place) => place.address === address);
}

/** Keep a place, unless it is where everyone starts: a query that is being typed has many addresses. */
function keepPlace(place: KeptPlace): void {
  const places = listPlaces();
  const others = places.filter(({ address }) => address !== place.address);
  const isStart = place.pages === 1 && place.top === 0;
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
    Number.isFinite(value.top)
  );
}
