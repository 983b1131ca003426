import type { Interest } from "@/lib/reading/interest";
import { foldTitle, type ReferencePaper } from "./reference-paper";

type ImportedInterest = Extract<Interest, { readonly kind: "imported" }>;

/** Lengths that rows of interests may have. */
const longestName = 500;
const longestText = 20_000;
/** How much of a text without a title stands for it. */
const opening = 100;

/**
 * Turn papers of references into rows of interests, said at a time (ISO). A paper that arXiv does not have is named by
 * its title, so that importing it again changes nothing; one without any word is left out.
 */
export function createImportedInterests(
  papers: readonly ReferencePaper[],
  time: string,
): readonly ImportedInterest[] {
  return papers.flatMap(({ id, title: given, text }) => {
    const title = given || cutAtWord(text, opening);
    const name = id ?? cut(foldTitle(title), longestName - 6).trim();
    if (name === "") return [];
    return {
      kind: "imported",
      time,
      id: id ?? `title:${name}`,
      title: cut(title, longestText),
      text: cut(text, longestText),
    };
  });
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = cut(text, most);
  return `${start.replace(/\s+\S*$/, "")}…`;
}

/** Cut a text, never within a character. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
