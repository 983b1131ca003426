import "./globals.css";
import type { Viewport } from "next";
import type { ReactNode } from "react";
import { areTemplates } from "@/app/_pages/page-kind";
import { InlineScript } from "@/components/layout/inline-script";
import { getSite } from "@/lib/library/load";
import { defaultSettings } from "@/lib/site/settings";
import { createSettingsScript } from "@/lib/site/settings-script";

const { defaultLanguage } = getSite();

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
      {...defaultSettings(defaultLanguage)}
      suppressHydrationWarning
    >
      <head>
        <InlineScript hole="head" content={areTemplates() ? "" : createSettingsScript(defaultLanguage)} />
      </head>
      <body className="flex min-h-dvh flex-col font-sans antialiased">{children}</body>
    </html>
  );
}
