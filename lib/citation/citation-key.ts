import { publicationDate } from "@/lib/site/arxiv-facts";
import { listAuthorNames } from "./author-name";
import type { CitedPaper } from "./cited-paper";

/** Words that say nothing at the beginning of a title. */
const skipped = new Set(
  "a an the on in of for to from with by at and or is are do does can how what why when where towards toward".split(
    " ",
  ),
);
const longest = 30;

/**
 * Create the key of a citation from the first author's family, the year and the title's first word that says something,
 * in small Latin letters and digits. What has none of these is named by its identifier.
 *
 * @example createCitationKey({ id: "2602.00001", title: "DiffRGD: Diffusion …", authors: ["Li Liao"], … }) // "liao2026diffrgd"
 */
export function createCitationKey(paper: CitedPaper): string {
  const [name] = listAuthorNames(paper);
  const family = name ? fold("literal" in name ? name.literal : name.family) : "";
  const words = paper.title
    .split(/[\s/:,;—–]+/)
    .map(fold)
    .filter((word) => word !== "");
  const word = words.find((word) => !skipped.has(word)) ?? words[0] ?? "";
  const [year] = publicationDate(paper).split("-");
  return family === "" || word === ""
    ? `${family || "arxiv"}${year}${word || fold(paper.id)}`
    : `${family}${year}${word}`;
}

/** Create the keys of papers that are cited together: of those that are alike, the later ones end in a letter or a number. */
export function createCitationKeys(papers: readonly CitedPaper[]): string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return papers.map((paper) => {
    const key = createCitationKey(paper);
    let free = key;
    for (let count = (counts.get(key) ?? 0) + 1; used.has(free); count += 1) {
      counts.set(key, count);
      free = count <= 25 ? `${key}${String.fromCharCode(97 + count)}` : `${key}-${count}`;
    }
    used.add(free);
    return free;
  });
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æœøłđð]/g, (letter) => foldedLetters[letter] ?? "")
    .replace(/[^a-z0-9]/g, "")
    .slice(0, longest);
}

const foldedLetters: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d" };
