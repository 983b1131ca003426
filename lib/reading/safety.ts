import { databaseName } from "./database";

/** How safe what the browser holds is there. */
export type Safety = {
  /** Whether the browser has agreed to delete none of it when space runs short; undefined where it cannot be asked. */
  readonly isPersistent: boolean | undefined;
  /** Whether the browser deletes what a site stores after seven days without a visit. */
  readonly isForgetful: boolean;
  /** When the library was last exported, ISO. */
  readonly exported: string | undefined;
};

const key = `${databaseName}:exported`;

/** Return how safe the library is in this browser. */
export async function readSafety(): Promise<Safety> {
  return { isPersistent: await askPersistent(), isForgetful: isForgetful(), exported: readExported() };
}

/** Remember that the library was exported at a time, ISO. */
export function noteExport(time: string): void {
  try {
    localStorage.setItem(key, time);
  } catch {
    // Storage is blocked or full: the last export that is known stays.
  }
}

async function askPersistent(): Promise<boolean | undefined> {
  try {
    return await navigator.storage?.persisted?.();
  } catch {
    return undefined;
  }
}

/** All browsers by Apple's engine do (https://webkit.org/tracking-prevention/), but for sites that are installed. */
function isForgetful(): boolean {
  return navigator.vendor.startsWith("Apple") && !window.matchMedia("(display-mode: standalone)").matches;
}

function readExported(): string | undefined {
  try {
    const time = localStorage.getItem(key);
    return time !== null && !Number.isNaN(Date.parse(time)) ? time : undefined;
  } catch {
    return undefined;
  }
}
