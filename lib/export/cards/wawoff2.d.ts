declare module "wawoff2" {
  /** Turn a WOFF2 font into TrueType; rejects what is none. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
