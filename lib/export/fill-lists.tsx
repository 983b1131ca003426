import { writeFileSync } from "node:fs";
import { renderToString } from "react-dom/server";
import { PaperItem, type PaperItemProps } from "@/components/paper/paper-item";
import type { LaterList } from "@/components/paper/paper-list";
import type { Library } from "@/lib/library/library";
import { readPruned } from "./prune";

/** An item of a list, and the stylesheets that it needs. */
type Item = { readonly styles: string; readonly html: string };

/** A list left out of a page; no text of a page looks like it, since text holds no `<`. */
const laterPattern = /<li data-later="([^"]*)"><\/li>/g;
/** After the stylesheet of all pages stand those that a page needs for itself. */
const stylesPattern = /<link rel="stylesheet"[^>]*data-precedence="next"\/>/;
/** A month's papers stand in the pages of its days and of all its categories. */
const keptItems = 10_000;

/** Write pages of the framework without what they say twice, and with their lists of papers. */
export function writeLists(library: Library, files: readonly string[]): void {
  const writeInto = createListWriter(library);
  for (const file of files) {
    writeFileSync(file, writeInto(readPruned(file)));
  }
}

/** Order the files of pages so that those follow each other in which the same papers stand. */
export function orderByMonth(files: readonly string[]): string[] {
  const monthOf = (file: string) => /\d{4}-\d{2}/.exec(file)?.[0] ?? "";
  return [...files].sort((a, b) => monthOf(a).localeCompare(monthOf(b)));
}

/** Create what writes the lists of papers into pages that the framework rendered without them. */
export function createListWriter({ papers, sources }: Library): (page: string) => string {
  const items = new Map<string, Item>();
  const getItem = (props: PaperItemProps) => {
    const key = JSON.stringify([props.paper.id, props.day, props.sources !== undefined]);
    const item = items.get(key) ?? renderItem(props);
    if (items.size > keptItems) items.clear();
    items.set(key, item);
    return item;
  };
  return (page) => {
    const styles = new Set<string>();
    const filled = page.replace(laterPattern, (_, json: string) => {
      const { ids, day, hasSources }: LaterList = JSON.parse(json.replaceAll("&quot;", '"'));
      const listed = ids.flatMap((id) => {
        const paper = papers.get(id);
        return paper ? getItem({ paper, day, sources: hasSources ? sources : undefined }) : [];
      });
      for (const item of listed) styles.add(item.styles);
      return listed.map(({ html }) => html).join("");
    });
    const missing = [...styles].filter((style) => !page.includes(style));
    return filled.replace(stylesPattern, (shared) => shared + missing.join(""));
  };
}

function renderItem(props: PaperItemProps): Item {
  const written = renderToString(<PaperItem {...props} />);
  const start = written.indexOf("<li>");
  return { styles: written.slice(0, start), html: written.slice(start) };
}
