"use client";

import { type ComponentType, useEffect, useState } from "react";
import { getPlainKey } from "@/components/keyboard/plain-key";
import { type LaterParts, laterParts } from "./later-parts";

/** The first keys of all commands; what they do loads with the panel. */
const keys = "jkhlnposvmaugdc?";

/** Load what serves the papers of a page as soon as there are some, or a key asks: every page begins without it. */
export function ReadingFlow() {
  const [Panel, setPanel] = useState<ComponentType<LaterParts>>();
  useEffect(() => {
    let loading: Promise<typeof import("./reading-panel")> | undefined;
    const load = () => {
      loading ??= import("./reading-panel");
      return loading;
    };
    const show = () => {
      if (!document.querySelector("article[data-paper]")) return;
      observer.disconnect();
      load().then(({ ReadingPanel }) => setPanel(() => ReadingPanel), ignore);
    };
    const press = (event: KeyboardEvent) => {
      const key = getPlainKey(event);
      if (key?.length !== 1 || !keys.includes(key)) return;
      event.preventDefault();
      load().then(({ ReadingPanel, pressKey }) => {
        setPanel(() => ReadingPanel);
        pressKey({ key, timeStamp: event.timeStamp, repeat: event.repeat });
      }, ignore);
    };
    const observer = new MutationObserver(show);
    observer.observe(document.body, { subtree: true, childList: true });
    show();
    document.addEventListener("keydown", press);
    return () => {
      observer.disconnect();
      document.removeEventListener("keydown", press);
    };
  }, []);
  return Panel ? <Panel {...laterParts} /> : null;
}

/** The page was left open over a new version of the site, or the connection is down: reading goes on without it. */
function ignore(): void {}
