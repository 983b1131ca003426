import { InlineScript } from "@/components/layout/inline-script";
import { visitPause } from "./last-visit";
import { visitKey } from "./stored-visit";

/** Keep room, before the first paint, for what came since the last visit, where something did: nothing jumps. */
export function ReserveNews({ newest }: { readonly newest: string }) {
  const [key, day] = [visitKey, newest].map((value) => JSON.stringify(value));
  const script = `try {
const visit = JSON.parse(localStorage.getItem(${key}) ?? "{}");
const since = Math.abs(Date.now() - visit.at) < ${visitPause} ? visit.since : visit.newest;
if (since < ${day}) document.documentElement.dataset.news = "";
} catch {}`;
  return <InlineScript content={script} />;
}
