/** Return whether a click leads on in this tab. */
export function isPlainClick(
  event: Pick<MouseEvent, "altKey" | "ctrlKey" | "metaKey" | "shiftKey">,
): boolean {
  return !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
}
