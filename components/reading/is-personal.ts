/** Return whether the reader lets the site order papers by what they keep and read. */
export function isPersonal(): boolean {
  return document.documentElement.dataset.personal !== "off";
}
