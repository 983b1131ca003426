/**
 * What the reading panel loads when it is first wanted. Named here, in a module of every page, since the bundler would write
 * a file of its own to say where it lies, one more request wherever there is a list.
 */
export const laterParts = {
  loadHelp: () => import("@/components/keyboard/help-sheet"),
  loadPane: () => import("@/components/pane/paper-pane"),
};

export type LaterParts = typeof laterParts;
