import { renderToString } from "react-dom/server";
import { PaperItem, type PaperItemProps } from "@/components/paper/paper-item";
import type { LaterList } from "@/components/paper/paper-list";
import type { Library } from "@/lib/library/library";

/** An item of a list, and the stylesheets that it needs. */
type Item = { readonly styles: string; readonly html: string };

/** A list left out of a page; no text of a page looks like it, since text holds no `<`. */
const laterPattern = /<li data-later="([^"]*)"><\/li>/g;
/** After the stylesheet of all pages stand those that a page needs for itself. */
const stylesPattern = /<link rel="stylesheet"[^>]*data-precedence="next"\/>/;
/** Pages follow each other by month, and a month's items stand in the pages of its days and of its categories. */
const keptItems = 10_000;

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
