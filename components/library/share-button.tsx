"use client";

import { useState } from "react";
import { maxShared, writeReadingList } from "@/lib/reading/reading-list";
import { sitePath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";
import { libraryStrings } from "./strings";
import { buttonStyle } from "./styles";
import type { Notices } from "./use-notice";

type ShareButtonProps = { readonly ids: readonly string[]; readonly say: Notices["say"] };

/** Make a link that carries the papers shown: shared by the system where it can, else copied, else shown. */
export function ShareButton({ ids, say }: ShareButtonProps) {
  const [byHand, setByHand] = useState<string>();
  const share = async () => {
    const url = new URL(sitePath("/library/") + writeReadingList(ids), window.location.origin).href;
    setByHand(undefined);
    if (await shareBySystem(url)) return;
    try {
      await navigator.clipboard.writeText(url);
      const count = Math.min(ids.length, maxShared);
      say({ k: ids.length > maxShared ? "library-shared-first" : "library-shared", values: { count } });
    } catch {
      setByHand(url);
    }
  };
  return (
    <>
      <button type="button" disabled={ids.length === 0} onClick={share} className={buttonStyle}>
        <LibraryText k="library-share" />
      </button>
      {byHand !== undefined && (
        <label className="order-last basis-full text-sm">
          <LibraryText k="library-share-by-hand" />
          <input
            readOnly
            value={byHand}
            onFocus={({ target }) => target.select()}
            className="mt-1 block w-full rounded-md border border-line bg-page px-3 py-2"
          />
        </label>
      )}
    </>
  );
}

/** Return whether the system's own way of sharing took the link; closing it without sharing counts. */
async function shareBySystem(url: string): Promise<boolean> {
  // Desktop browsers that share do so in a window of the system, for which copying is no match on touch screens only.
  if (!navigator.share || !window.matchMedia("(pointer: coarse)").matches) return false;
  const language = document.documentElement.dataset.ui === "zh" ? "zh" : "en";
  try {
    await navigator.share({ title: libraryStrings["library-share-title"][language], url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}
