import { useId } from "react";
import { createText } from "@/components/layout/ui-text";
import { fullTextStrings } from "./full-text-strings";

const FullTextText = createText(fullTextStrings);

type FullTextProps = {
  readonly isFullText: boolean;
  /** Bytes that it would still load at most; 0 where there is nothing deeper to search, or where all is loaded. */
  readonly bytes: number;
  readonly choose: (isFullText: boolean) => void;
};

/** Switch the search of full texts on or off; its cost appears beside it before anything is loaded. */
export function FullTextSwitch({ isFullText, bytes, choose }: FullTextProps) {
  const id = useId();
  if (bytes === 0 && !isFullText) return null;
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-2.5 text-sm lg:min-h-8">
        <input
          type="checkbox"
          checked={isFullText}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
          aria-describedby={id}
          className="size-4 accent-accent"
        />
        <FullTextText k="search-full-text" />
      </label>
      <p id={id} className="text-muted text-sm">
        {bytes > 0 && <FullTextText k="search-full-text-cost" values={{ size: formatSize(bytes) }} />}
      </p>
    </div>
  );
}

/** Offer the search of full texts where a list ends. */
export function FullTextOffer({ isFullText, bytes, choose }: FullTextProps) {
  if (bytes === 0 || isFullText) return null;
  return (
    <button type="button" onClick={() => choose(true)} className="link my-3 min-h-11 text-start">
      <FullTextText k="search-full-text-offer" values={{ size: formatSize(bytes) }} />
    </button>
  );
}

/** Write a number of bytes in decimal units, as browsers do. */
function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
