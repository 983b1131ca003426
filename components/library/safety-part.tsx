import { EarlierStates } from "./earlier-states";
import { SafetyLines } from "./safety-lines";
import type { Notices } from "./use-notice";

/** Say how safe the library is in this browser, and offer what there was before imports. */
export function SafetyPart({ notices }: { readonly notices: Notices }) {
  return (
    <>
      <SafetyLines />
      <EarlierStates notices={notices} />
    </>
  );
}
