import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { InlineScript } from "@/components/layout/inline-script";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { UiText } from "@/components/layout/ui-text";
import { ReadingFlow } from "@/components/reading/reading-flow";
import { getLibrary } from "@/lib/library/load";
import { createSiteMetadata } from "@/lib/site/metadata";
import { defaultSettings } from "@/lib/site/settings";
import { createSettingsScript } from "@/lib/site/settings-script";
import { createSpeculationRules } from "@/lib/site/speculation";

const { site } = getLibrary();

export const metadata: Metadata = createSiteMetadata(site);

/** Nothing is fetched from another host, whatever a digest holds; the framework writes scripts and styles inline. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf9" },
    { media: "(prefers-color-scheme: dark)", color: "#15171b" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={site.defaultLanguage === "zh" ? "zh-CN" : "en"}
      {...defaultSettings(site.defaultLanguage)}
      suppressHydrationWarning
    >
      <head>
        {process.env.NODE_ENV === "production" && (
          <meta httpEquiv="Content-Security-Policy" content={contentPolicy} />
        )}
        <InlineScript content={createSettingsScript(site.defaultLanguage)} />
      </head>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-page focus:p-3"
        >
          <UiText k="skip-to-content" />
        </a>
        <SiteHeader title={site.title} />
        <main id="content" className="mx-auto w-full max-w-6xl grow px-4 pt-8 sm:px-6 sm:pt-12">
          {children}
          <ReadingFlow />
        </main>
        <SiteFooter />
        <InlineScript type="speculationrules" content={createSpeculationRules()} />
      </body>
    </html>
  );
}
