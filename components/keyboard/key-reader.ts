/** What a key, or two keys one after the other, ask for. */
export type Command = (typeof commands)[keyof typeof commands];

/** Two keys of a sequence stand with a space between. */
export const commands = {
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
  "g h": "go-home",
  "g d": "go-to-days",
  "g c": "go-to-categories",
  "g l": "go-to-library",
  "?": "help",
} as const;

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
  return isKnown(keys) ? commands[keys] : undefined;
}

function isKnown(keys: string): keys is keyof typeof commands {
  return Object.hasOwn(commands, keys);
}
