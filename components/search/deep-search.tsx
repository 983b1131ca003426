import { useId } from "react";
import { createText } from "@/components/layout/ui-text";
import { deepStrings } from "./deep-strings";

const DeepText = createText(deepStrings);

type DeepSearchProps = {
  readonly isDeep: boolean;
  /** Bytes that it would still load at most; 0 where there is nothing deeper to search, or where all is loaded. */
  readonly bytes: number;
  readonly choose: (isDeep: boolean) => void;
};

/** Switch the search of full texts on or off; its cost stands beside it before anything is loaded. */
export function DeepSwitch({ isDeep, bytes, choose }: DeepSearchProps) {
  const id = useId();
  if (bytes === 0 && !isDeep) return null;
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-2.5 text-sm lg:min-h-8">
        <input
          type="checkbox"
          checked={isDeep}
          onChange={({ currentTarget }) => choose(currentTarget.checked)}
          aria-describedby={id}
          className="size-4 accent-accent"
        />
        <DeepText k="search-deep" />
      </label>
      <p id={id} className="text-muted text-sm">
        {bytes > 0 && <DeepText k="search-deep-cost" values={{ size: formatSize(bytes) }} />}
      </p>
    </div>
  );
}

/** Offer the search of full texts where a list ends. */
export function DeepOffer({ isDeep, bytes, choose }: DeepSearchProps) {
  if (bytes === 0 || isDeep) return null;
  return (
    <button type="button" onClick={() => choose(true)} className="link my-3 min-h-11 text-start">
      <DeepText k="search-deep-offer" values={{ size: formatSize(bytes) }} />
    </button>
  );
}

/** Write a number of bytes in decimal units, as browsers do. */
function formatSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
