import "./globals.css";
import type { Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { areTemplates } from "@/app/_pages/page-kind";
import { InlineScript } from "@/components/layout/inline-script";
import { getSite } from "@/lib/library/load";
import { defaultSettings } from "@/lib/site/settings";
import { createSettingsScript } from "@/lib/site/settings-script";
import { sitePath } from "@/lib/site/urls";

const { defaultLanguage, title } = getSite();

/** Titles have one face on every machine. It is there before the first paint, or else from the next page on: nothing jumps. */
const titles = localFont({
  src: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  weight: "600",
  display: "optional",
  adjustFontFallback: false,
  variable: "--font-titles",
});

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf9" },
    { media: "(prefers-color-scheme: dark)", color: "#15171b" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={defaultLanguage === "zh" ? "zh-CN" : "en"}
      className={titles.variable}
      {...defaultSettings(defaultLanguage)}
      suppressHydrationWarning
    >
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={sitePath("/opensearch.xml")}
          title={title}
        />
        <InlineScript hole="head" content={areTemplates() ? "" : createSettingsScript(defaultLanguage)} />
      </head>
      <body>{children}</body>
    </html>
  );
}
