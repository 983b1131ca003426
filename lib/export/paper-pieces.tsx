import { renderToString } from "react-dom/server";
import { Static } from "@/components/layout/static";
import { UiText } from "@/components/layout/ui-text";
import { CitationFormats } from "@/components/paper/citation-formats";
import { PaperActions } from "@/components/paper/paper-actions";
import { PaperPage } from "@/components/paper/paper-page";
import { ContextPager } from "@/components/reading/context-pager";
import type { Paper } from "@/lib/library/library";
import type { ContextFinder } from "@/lib/library/paper-context";
import type { Site } from "@/lib/library/site";
import { describePaper } from "@/lib/site/paper-metadata";
import { PageHead } from "./page-head";
import { type PagePieces, TemplateError } from "./page-template";
import { readPayload } from "./payload";
import { escapeText, readImport } from "./payload-rows";
import { pruneValue } from "./prune-payload";
import { serialiseElements } from "./serialise-elements";

/** What runs in the browser of a paper's page, by the names in its payload. */
const components = { CitationFormats, ContextPager, PaperActions, Static, UiText };

/** What a page's pieces refer to in the rest of it. */
export type Surroundings = {
  /** The stylesheet of all pages, which those of a page follow. */
  readonly stylesheet: string;
  /** References to imports in its payload, by the names of what they import. */
  readonly references: Readonly<Record<string, string>>;
};

/** Read what the pieces of a pruned page refer to; throws a `TemplateError` where it is missing. */
export function readSurroundings(page: string): Surroundings {
  const [stylesheet] = /<link rel="stylesheet"[^>]*data-precedence="next"\/>/.exec(page) ?? [];
  const rows = readPayload(page);
  if (stylesheet === undefined || rows === undefined) throw new TemplateError("the page has another form");
  const references = rows.flatMap((row) => {
    const [, , name] = readImport(row) ?? [];
    return name === undefined ? [] : [[name, `$L${row.id}`]];
  });
  return { stylesheet, references: Object.fromEntries(references) };
}

/** Create what renders the pieces of papers' pages, the same to the byte as in the framework's pages once pruned. */
export function createPieceRenderer(
  site: Site,
  findContext: ContextFinder,
  { stylesheet, references }: Surroundings,
): (paper: Paper) => PagePieces {
  const imports = new Map(
    Object.entries(components).flatMap(([name, component]) => {
      const reference = references[name];
      return reference === undefined ? [] : [[component, reference]];
    }),
  );
  return (paper) => {
    const props = { paper, ...findContext(paper) };
    const description = describePaper(paper);
    const html = renderToString(
      <>
        <PageHead site={site} {...description} />
        <PaperPage {...props} />
      </>,
    );
    // React writes stylesheets first, then what describes the page.
    const [, styles = "", head = "", article = ""] = /^(.*?)(<title>.*?)(<article>.*)$/s.exec(html) ?? [];
    const title = `${description.page.title} · ${site.title}`;
    return {
      html: [stylesheet + styles, head, article],
      payload: [
        JSON.stringify(pruneValue(serialiseElements(<PaperPage {...props} />, imports))),
        `"k":${JSON.stringify(paper.id)}`,
        `"c":${JSON.stringify(["", "papers", ...paper.id.split("/"), ""])}`,
        JSON.stringify(["$", "title", "0", { children: escapeText(title) }]),
      ],
    };
  };
}
