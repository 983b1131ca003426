import { categoryName } from "@/lib/site/categories";
import { Bilingual } from "./ui-text";

/** Write the human name of an arXiv category; nothing where arXiv has none. */
export function CategoryName({ category }: { category: string }) {
  const en = categoryName(category, "en");
  const zh = categoryName(category, "zh");
  return en !== undefined && zh !== undefined ? <Bilingual en={en} zh={zh} /> : null;
}
