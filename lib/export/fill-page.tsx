// What is in a page? Its parts, rendered by React alone and put into the holes of its kind's template.
import { renderToString } from "react-dom/server";
import type { PageEntry } from "@/app/_pages/page-kind";
import { InlineScript } from "@/components/layout/inline-script";
import { SitePage } from "@/components/page/site-page";
import type { Site } from "@/lib/library/site";
import { createSettingsScript } from "@/lib/site/settings-script";
import { PageHead } from "./page-head";
import { listScriptHashes, writePolicy } from "./policy";
import type { Template } from "./templates";

/** What fills the two holes of a template. */
export type Filling = readonly [head: string, content: string];

/** Create what renders what fills a template, by the page's content. */
export function createPageFiller(site: Site): (template: Template, page: PageEntry) => Filling {
  const settings = renderToString(<InlineScript content={createSettingsScript(site.defaultLanguage)} />);
  const known = new Map<Template, readonly string[]>();
  return (template, page) => {
    const scripts = known.get(template) ?? [settings, ...template].flatMap(listScriptHashes);
    known.set(template, scripts);
    const rendered = renderToString(
      <SitePage title={site.title} path={page.path}>
        {page.render()}
      </SitePage>,
    );
    // React writes the stylesheets that a part needs before all else.
    const [styles = ""] = /^(?:<link rel="stylesheet"[^>]*>)*/.exec(rendered) ?? [];
    const content = rendered.slice(styles.length);
    const policy = writePolicy([...scripts, ...listScriptHashes(content)]);
    const head =
      // Its quotes are single ones, which React would write as five characters each.
      `<meta http-equiv="Content-Security-Policy" content="${policy}"/>${styles}` +
      renderToString(<PageHead site={site} page={page.describe()} />) +
      settings;
    return [head, content];
  };
}

/** Put a page together. */
export function joinPage([start, body, end]: Template, [head, content]: Filling): string {
  return start + head + body + content + end;
}
