/** A command cannot do what it was asked for, for a reason that its caller can mend; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
