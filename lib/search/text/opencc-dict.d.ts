declare module "opencc-js/dict/TSCharacters" {
  /** Traditional characters with their simplified ones: `臺 台|葉 叶 …`, the usual one first. */
  const pairs: string;
  export = pairs;
}
