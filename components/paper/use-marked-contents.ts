import { useEffect, useRef, useState } from "react";
import { useReadingPlace } from "@/components/digest/use-reading-place";

/** Mark in the contents of the page the part that one reads. */
export function useMarkedContents(): void {
  const nowhere = useRef<HTMLElement>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const current = useReadingPlace(nowhere, nowhere, ids);
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
  return [...document.querySelectorAll<HTMLAnchorElement>(".paper-contents a")];
}
