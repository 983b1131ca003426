import { type Place, places } from "@/lib/site/routes";

/** What a key does. */
export type Action = (typeof actionKeys)[keyof typeof actionKeys];

/** What a key, or two keys one after the other, ask for: an action, or a place to go to. */
export type Command = Action | Place;

export const actionKeys = {
  j: "next-item",
  k: "previous-item",
  n: "next-unread",
  p: "previous-unread",
  o: "open",
  v: "open-arxiv",
  s: "toggle-kept",
  m: "toggle-read",
  a: "read-above",
  u: "undo",
  h: "previous-page",
  l: "next-page",
  "?": "help",
} as const;

/** The two keys that open a place, with a space between. */
export const placeKeys: ReadonlyMap<string, Place> = new Map(
  places.flatMap((place) => (place.key === undefined ? [] : [[`g ${place.key}`, place] as const])),
);

/** Commands that a key held down repeats. */
const repeated: ReadonlySet<Command> = new Set<Command>([
  "next-item",
  "previous-item",
  "next-unread",
  "previous-unread",
]);

/** Milliseconds within which the second key of a sequence follows the first. */
const patience = 1500;

/** A key as it was pressed; the time in milliseconds, from whenever. */
export type PressedKey = { readonly key: string; readonly timeStamp: number; readonly repeat: boolean };

/** Create what reads keys as commands, one after the other; undefined for a key that asks for nothing (yet). */
export function createKeyReader(): (pressed: PressedKey) => Command | undefined {
  let first: PressedKey | undefined;
  return (pressed) => {
    const { key, timeStamp, repeat } = pressed;
    const begun = first && timeStamp - first.timeStamp <= patience ? `${first.key} ` : "";
    first = key === "g" && begun === "" ? pressed : undefined;
    const command = getCommand(begun + key);
    return command && repeat && !repeated.has(command) ? undefined : command;
  };
}

function getCommand(keys: string): Command | undefined {
  return isAction(keys) ? actionKeys[keys] : placeKeys.get(keys);
}

function isAction(keys: string): keys is keyof typeof actionKeys {
  return Object.hasOwn(actionKeys, keys);
}
