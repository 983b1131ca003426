/** A build could not render what it has to, for a reason that it names or that Next.js has printed. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}
