import { followPages } from "@/components/layout/follow-pages";
import type { Islands } from "@/components/layout/hydrate-islands";
import { hydratePage } from "@/components/page/page-hole";
import { ContextPager } from "@/components/reading/context-pager";
import { CitationFormats } from "./citation-formats";
import { PaperActions } from "./paper-actions";
import { PaperBar } from "./paper-bar";

/** What acts in a paper's page, beside the islands of every page. */
export const paperIslands: Islands = { CitationFormats, ContextPager, PaperActions, PaperBar };

/** Make a paper's page interactive that came later than the document. */
export function hydratePaper(page: Element): void {
  hydratePage(page, paperIslands);
  followPages();
}
