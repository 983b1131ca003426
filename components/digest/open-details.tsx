"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { markRead } from "@/lib/reading/store";
import { DetailsPanel } from "./details-panel";

/** Open the details of papers in their place in a list, by the buttons that the server wrote there. */
export function OpenDetails({ list }: { readonly list: RefObject<HTMLElement | null> }) {
  const [open, setOpen] = useState<readonly HTMLElement[]>([]);

  const close = useCallback((article: HTMLElement) => {
    setOpen((others) => others.filter((other) => other !== article));
    const button = findButton(article);
    button?.setAttribute("aria-expanded", "false");
    button?.focus({ preventScroll: true });
    // What was below a long text would otherwise jump out of sight.
    article.scrollIntoView({ block: "nearest" });
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const toggle = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest("[data-details]") : null;
      const article = button?.closest<HTMLElement>("article[data-paper]");
      if (!button || !article) return;
      if (button.getAttribute("aria-expanded") === "true") return close(article);
      button.setAttribute("aria-expanded", "true");
      setOpen((others) => [...others, article]);
      void markRead([article.dataset.paper ?? ""]);
    };
    element.addEventListener("click", toggle);
    return () => element.removeEventListener("click", toggle);
  }, [list, close]);

  useEffect(() => {
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      const { activeElement } = document;
      const article =
        activeElement === document.body ? open.at(-1) : open.find((other) => other.contains(activeElement));
      if (!article) return;
      event.preventDefault();
      close(article);
    };
    document.addEventListener("keydown", closeByKey);
    return () => document.removeEventListener("keydown", closeByKey);
  }, [open, close]);

  return open.map((article) => {
    const id = article.dataset.paper ?? "";
    return createPortal(<DetailsPanel id={id} close={() => close(article)} />, article, id);
  });
}

function findButton(article: HTMLElement): HTMLElement | null {
  return article.querySelector<HTMLElement>("[data-details]");
}
