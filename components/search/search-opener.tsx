"use client";

import { type ComponentType, useCallback, useEffect, useRef, useState } from "react";
import { getPlainKey, holdKeys, readCharacter } from "@/components/keyboard/plain-key";
import { UiText } from "@/components/layout/ui-text";
import { searchPath } from "@/lib/site/urls";

/** `id` of the search page's own field, to which the short cuts lead where it is. */
export const pageFieldId = "search-query";

type PaletteType = ComponentType<{ readonly isOpen: boolean; readonly close: () => void }>;

/**
 * Open the search palette from any page, by a button, by `/` and by Ctrl or Cmd+K. Its code, and with it the
 * search index, loads on the first use; without JavaScript a link leads to the search page.
 */
export function SearchOpener() {
  const [isOpen, setOpen] = useState(false);
  const [Palette, setPalette] = useState<PaletteType>();
  const isLoading = useRef(false);

  const open = useCallback(() => {
    const field = document.getElementById(pageFieldId);
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
      return;
    }
    setOpen(true);
    if (isLoading.current) return;
    isLoading.current = true;
    holdKeys();
    import("./palette/palette").then(
      (loaded) => setPalette(() => loaded.Palette),
      // The page was left open over a new version of the site, or the connection is down.
      () => window.location.assign(searchPath()),
    );
  }, []);

  useEffect(() => {
    const openByKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", openByKey);
    return () => document.removeEventListener("keydown", openByKey);
  }, [open]);

  return (
    <>
      <a href={searchPath()} className="without-script header-link search-opener">
        <OpenerText />
      </a>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
        className="needs-script header-link search-opener"
      >
        <OpenerText />
      </button>
      {Palette && <Palette isOpen={isOpen} close={() => setOpen(false)} />}
    </>
  );
}

/** `/` by itself, and Ctrl or Cmd+K anywhere. */
function isShortcut(event: KeyboardEvent): boolean {
  if (getPlainKey(event) === "/") return true;
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey || shiftKey) return false;
  return readCharacter(event).toLowerCase() === "k" && ctrlKey !== metaKey;
}

function OpenerText() {
  return (
    <>
      <SearchIcon />
      <span className="max-sm:sr-only">
        <UiText k="search" />
      </span>
    </>
  );
}

function SearchIcon() {
  return (
    <svg viewBox="0 0 20 20" className="header-icon sm:hidden" aria-hidden>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.5 13.5 3 3" />
    </svg>
  );
}
