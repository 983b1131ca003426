import type { PaperMark } from "@/lib/reading/mark";

/** What this browser remembers of papers, by identifier. */
export type PaperMarks = {
  readonly kept: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
};

const listeners = new Set<() => void>();
let stop: (() => void) | undefined;
let marks: PaperMarks | undefined;

/** Return what this browser remembers of papers; undefined until it has been looked up for one who follows it. */
export function getMarks(): PaperMarks | undefined {
  return marks;
}

/** Follow what this browser remembers: the store is asked once for all who do. Returns how to stop. */
export function followMarks(changed: () => void): () => void {
  listeners.add(changed);
  stop ??= start();
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

/** The store comes after the page: nothing shows what it holds before. */
function start(): () => void {
  let stopStore: (() => void) | undefined;
  let isStopped = false;
  import("@/lib/reading/store").then(
    ({ listMarks, subscribe }) => {
      if (isStopped) return;
      const look = async () => publish(await listMarks());
      stopStore = subscribe(look);
      void look();
    },
    // The page was left open over a new version of the site, or the connection is down: nothing is known.
    () => publish([]),
  );
  return () => {
    isStopped = true;
    stopStore?.();
  };
}

function publish(found: readonly PaperMark[]): void {
  marks = { kept: listIds(found, "kept"), read: listIds(found, "read") };
  for (const changed of listeners) changed();
}

function listIds(found: readonly PaperMark[], name: "kept" | "read"): Set<string> {
  return new Set(found.filter((mark) => mark[name] !== undefined).map(({ id }) => id));
}
