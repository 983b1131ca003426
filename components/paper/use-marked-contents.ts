import { type RefObject, useEffect, useRef, useState } from "react";
import { usePlaceInList } from "@/components/reading/use-place-in-list";

/** Mark in the contents of a paper the part that one reads; a paper that is not the page says what scrolls it. */
export function useMarkedContents(scroller?: RefObject<HTMLElement | null>): void {
  const nowhere = useRef<HTMLElement>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const current = usePlaceInList(nowhere, nowhere, ids, scroller);
  useEffect(() => setIds(listLinks().map(getTarget)), []);
  useEffect(() => {
    const link = listLinks().find((one) => getTarget(one) === current);
    if (!link) return;
    link.setAttribute("aria-current", "location");
    const list = link.closest("nav");
    if (list) list.scrollTop = link.offsetTop - list.clientHeight / 2;
    return () => link.removeAttribute("aria-current");
  }, [current]);
}

function getTarget(link: HTMLAnchorElement): string {
  return link.getAttribute("href")?.slice(1) ?? "";
}

function listLinks(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.paper-contents a[href^="#"]')];
}
