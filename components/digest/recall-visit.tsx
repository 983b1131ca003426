import { InlineScript } from "@/components/layout/inline-script";
import { visitKey } from "./stored-visit";

/** Say before the first paint that the reader has been here before, so that nothing that they need not read shows. */
export function RecallVisit() {
  const script = `try {
if (localStorage.getItem(${JSON.stringify(visitKey)})) document.documentElement.dataset.visited = "";
} catch {}`;
  return <InlineScript content={script} />;
}
