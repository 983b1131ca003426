import { basePath } from "./urls";

/**
 * Name the key under which the browser keeps something of this site; "" gives what all keys begin with. Sites below
 * one origin share their storage, so that each names its keys by its base path.
 */
export function storageKey(name: string): string {
  return `digest${basePath}:${name}`;
}
