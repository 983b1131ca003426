import { InlineScript } from "@/components/layout/inline-script";
import { visitPause } from "./last-visit";
import { visitKey } from "./stored-visit";

/** Keep room, before the first paint, for what came since the last visit, where something did: nothing jumps. */
export function ReserveNews({ newest }: { readonly newest: string }) {
  const values = [visitKey, newest, visitPause].map((value) => JSON.stringify(value)).join();
  return <InlineScript content={`(${reserve.toString()})(${values})`} />;
}

// Runs in the browser as text: it can use nothing outside of itself.
function reserve(key: string, newest: string, pause: number): void {
  try {
    const visit = JSON.parse(localStorage.getItem(key) ?? "{}");
    const since = Math.abs(Date.now() - visit.at) < pause ? visit.since : visit.newest;
    if (since < newest) document.documentElement.dataset.news = "";
  } catch {}
}
