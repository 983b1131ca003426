/** Browsers read the file after the click that saves it; none takes a minute to begin. */
const keptFor = 60_000;

/** What a file to save is called, and its media type. */
export type FileKind = { readonly name: string; readonly type: string };

/** Hand a text or bytes to the browser as a file to save. */
export function saveFile({ name, type }: FileKind, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
