import { PaperUiText } from "./paper-ui-text";

/** Places of the page that name its two views; the stylesheet lays the same text out for the one in the address. */
export const mergedView = "merged";
export const compareView = "compare";

/** Choose between a paper's text in one column and its digests side by side; works by the address alone. */
export function ViewSwitch({ count }: { readonly count: number }) {
  return (
    <div
      id={mergedView}
      className="no-print mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-y py-3"
    >
      <p className="text-muted text-sm">
        <PaperUiText k="told-differently" values={{ count }} />
      </p>
      <div className="segmented w-56 max-w-full">
        <a href={`#${mergedView}`} className="shows-merged">
          <PaperUiText k="merged" />
          <ShownNow />
        </a>
        <a href={`#${compareView}`} className="shows-compared">
          <PaperUiText k="compare" />
          <ShownNow />
        </a>
      </div>
    </div>
  );
}

function ShownNow() {
  return (
    <span className="shown-now sr-only">
      {" "}
      <PaperUiText k="view-shown" />
    </span>
  );
}
