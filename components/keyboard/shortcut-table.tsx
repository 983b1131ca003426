import { Fragment } from "react";
import { UiText } from "@/components/layout/ui-text";
import type { Place } from "@/lib/site/routes";
import { placeKeys } from "./key-reader";
import { type KeyboardKey, KeyboardText } from "./keyboard-text";

/** Keys that do the same, or the two of a pair; a space appears between keys that are pressed one after the other. */
type Shortcut = { readonly keys: readonly string[]; readonly effect: KeyboardKey | Place };

const groups: readonly { readonly name: KeyboardKey; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    name: "group-move",
    shortcuts: [
      { keys: ["j", "k"], effect: "next-item" },
      { keys: ["n", "p"], effect: "next-unread" },
      { keys: ["l", "h"], effect: "next-page" },
    ],
  },
  {
    name: "group-papers",
    shortcuts: [
      { keys: ["o", "Enter"], effect: "open" },
      { keys: ["v"], effect: "open-arxiv" },
      { keys: ["s"], effect: "toggle-kept" },
      { keys: ["m"], effect: "toggle-read" },
      { keys: ["a"], effect: "read-above" },
      { keys: ["u"], effect: "undo" },
    ],
  },
  {
    name: "group-go",
    shortcuts: [
      ...[...placeKeys].map(([keys, place]) => ({ keys: [keys], effect: place })),
      { keys: ["/"], effect: "search" },
      { keys: ["?"], effect: "help" },
      { keys: ["Esc"], effect: "escape" },
    ],
  },
];

/** List what the keys do. */
export function ShortcutTable() {
  return (
    <table className="w-full text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">
            <KeyboardText k="key" />
          </th>
          <th scope="col">
            <KeyboardText k="effect" />
          </th>
        </tr>
      </thead>
      {groups.map(({ name, shortcuts }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-4 pb-1 text-start font-medium text-muted">
              <KeyboardText k={name} />
            </th>
          </tr>
          {shortcuts.map(({ keys, effect }) => (
            <tr key={keys[0]} className="border-line border-t">
              <td className="w-32 whitespace-nowrap py-1">
                <Keys keys={keys} />
              </td>
              <td className="py-1">
                {typeof effect === "string" ? <KeyboardText k={effect} /> : <UiText k={effect.label} />}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((sequence, place) => (
    <Fragment key={sequence}>
      {place > 0 && (
        <span className="text-muted">
          {" "}
          <KeyboardText k="or" />{" "}
        </span>
      )}
      {sequence.split(" ").map((key, n) => (
        <Fragment key={key}>
          {n > 0 && (
            <span className="text-muted">
              {" "}
              <KeyboardText k="followed-by" />{" "}
            </span>
          )}
          <kbd className="inline-block min-w-6 rounded border border-line bg-raised px-1.5 text-center font-sans text-xs leading-5">
            {key}
          </kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
