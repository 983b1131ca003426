import type { ReactNode } from "react";
import { InlineScript } from "@/components/layout/inline-script";
import { Island } from "@/components/layout/island";
import { UiText } from "@/components/layout/ui-text";
import { ReadingFlow } from "@/components/reading-panel/reading-flow";
import { createSpeculationRules } from "@/lib/site/speculation";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type SitePageProps = {
  readonly title: string;
  /** Of the page, below the site's root. */
  readonly path: string;
  readonly children: ReactNode;
};

/** Lay out a page of the site: what appears around every page's content. */
export function SitePage({ title, path, children }: SitePageProps) {
  return (
    <>
      <a href="#content" className="skip-link">
        <UiText k="skip-to-content" />
      </a>
      <SiteHeader title={title} path={path} />
      <main id="content">
        {children}
        <Island name="ReadingFlow" of={ReadingFlow} props={{}} />
      </main>
      <SiteFooter />
      <InlineScript type="speculationrules" content={createSpeculationRules()} />
    </>
  );
}
