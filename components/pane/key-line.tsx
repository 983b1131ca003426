import { openHelp } from "@/components/keyboard/help-state";
import { createText } from "@/components/layout/ui-text";
import { paneStrings } from "./strings";

const PaneText = createText(paneStrings);

/** What one does most beside a list, by key. */
const shortcuts = [
  { keys: ["j", "k"], effect: "move" },
  { keys: ["s"], effect: "keep" },
  { keys: ["m"], effect: "read" },
  { keys: ["v"], effect: "arxiv" },
  { keys: ["u"], effect: "undo" },
] as const;

/** Show the most useful keys at the foot of the list, and lead to all of them. */
export function KeyLine() {
  return (
    <p className="pane-keys no-print">
      {shortcuts.map(({ keys, effect }) => (
        <span key={effect}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          <PaneText k={effect} />
        </span>
      ))}
      <button type="button" onClick={openHelp} aria-keyshortcuts="?">
        <kbd aria-hidden>?</kbd>
        <PaneText k="all-keys" />
      </button>
    </p>
  );
}
