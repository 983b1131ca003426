/** Traditional and simplified Chinese characters. */
export type HanVariants = {
  /** List other writings of a run: all simplified, all traditional; none where they are the same. */
  list(run: string): readonly string[];
};

const han = /\p{Script=Han}/u;

/** Return whether a text holds a Chinese character. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Write pairs of characters, as OpenCC lists them, traditional before simplified: the frequent ones of one unit each. */
export function writeHanPairs(list: string): string {
  return list
    .split("|")
    .map((line) => line.split(" "))
    .filter(([traditional = "", simplified = ""]) => {
      const isFrequent = traditional.length === 1 && simplified.length === 1 && traditional >= "\u4e00";
      return isFrequent && traditional !== simplified;
    })
    .map(([traditional, simplified]) => `${traditional}${simplified}`)
    .join("");
}

/** Read pairs of `writeHanPairs`; of several traditional characters the first is written for a simplified one. */
export function createHanVariants(pairs: string): HanVariants {
  const simplified = new Map<string, string>();
  const traditional = new Map<string, string>();
  for (let position = 0; position + 1 < pairs.length; position += 2) {
    const [from, to] = [pairs.charAt(position), pairs.charAt(position + 1)];
    simplified.set(from, to);
    if (!traditional.has(to)) traditional.set(to, from);
  }
  const write = (run: string, characters: ReadonlyMap<string, string>) =>
    Array.from(run, (character) => characters.get(character) ?? character).join("");
  return {
    list: (run) =>
      [...new Set([write(run, simplified), write(run, traditional)])].filter((text) => text !== run),
  };
}
