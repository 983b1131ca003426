/** Return whether the reader asked for few bytes or has a slow connection (Network Information API, where there is one). */
export function getSaveData(): boolean {
  const connection: unknown = Reflect.get(window.navigator, "connection");
  if (typeof connection !== "object" || connection === null) return false;
  const type: unknown = Reflect.get(connection, "effectiveType");
  return Reflect.get(connection, "saveData") === true || type === "2g" || type === "slow-2g";
}
