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
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-page focus:p-3"
      >
        <UiText k="skip-to-content" />
      </a>
      <SiteHeader title={title} path={path} />
      <main id="content" className="mx-auto w-full max-w-6xl grow px-4 pt-8 sm:px-6 sm:pt-12">
        {children}
        <Island name="ReadingFlow" of={ReadingFlow} props={{}} />
      </main>
      <SiteFooter />
      <InlineScript type="speculationrules" content={createSpeculationRules()} />
    </>
  );
}
