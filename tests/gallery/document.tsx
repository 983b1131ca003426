import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { exportFolder } from "@/tests/export-folder";

/** The exported site's own style sheets. */
const home = readFileSync(path.join(exportFolder, "index.html"), "utf8");
const styles = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];

/** Write a page in the frame and the styles of the site, but without its policy, which would hide a fault. */
export function writeDocument(file: string, title: string, content: ReactNode): void {
  const page = (
    <html lang="en" data-ui="en" data-reading="both" data-theme="system">
      {/* biome-ignore lint/style/noHeadElement: a whole page, written without Next.js. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        {styles.map(([, href]) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <title>{title}</title>
      </head>
      <body className="flex min-h-dvh flex-col font-sans antialiased">
        <main className="mx-auto w-full max-w-6xl grow px-4 pt-8 sm:px-6 sm:pt-12">{content}</main>
      </body>
    </html>
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `<!DOCTYPE html>${renderToStaticMarkup(page)}`);
}
