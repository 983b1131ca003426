import { availableParallelism } from "node:os";
import type { NextConfig } from "next";

const siteUrl = process.env.SITE_URL;
const basePath = siteUrl ? new URL(siteUrl).pathname.replace(/\/+$/, "") : "";

const config: NextConfig = {
  // Compiling alone would try to export what is not rendered yet.
  ...(process.env.BUILD_CODE === undefined && { output: "export" }),
  // A build exports aside and then puts the result in the place of the last one; see lib/export/build-export.ts.
  ...(process.env.EXPORT_FOLDER && { distDir: process.env.EXPORT_FOLDER }),
  // The same code gives the same pages, to the byte.
  generateBuildId: () => process.env.BUILD_CODE?.slice(0, 16) ?? null,
  trailingSlash: true,
  // In development, the redirect takes the dot of an identifier for that of a file and loses the slash.
  skipTrailingSlashRedirect: true,
  basePath,
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: {
    useTypeScriptCli: true,
    // One core is left out otherwise, half of a small machine.
    cpus: Number(process.env.RENDER_PROCESSES ?? availableParallelism()),
    // Weighing what a router could prefetch takes a quarter of each page's time; nothing prefetches.
    prefetchInlining: false,
  },
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
};

export default config;
