/** What can be done to papers of a list. */
const changeNames = ["keep", "unkeep", "read", "unread"] as const;

export type ChangeName = (typeof changeNames)[number];

/** What was done, and to how many papers. */
export type ChangeNotice = { readonly kind: ChangeName; readonly count: number };

export function isChangeName(value: unknown): value is ChangeName {
  return changeNames.some((name) => name === value);
}
