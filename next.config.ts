import { availableParallelism } from "node:os";
import type { NextConfig } from "next";

const siteUrl = process.env.SITE_URL;
const basePath = siteUrl ? new URL(siteUrl).pathname.replace(/\/+$/, "") : "";

const config: NextConfig = {
  output: "export",
  // Where a build wants its templates; see lib/export/templates.ts.
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
  // `npm run check` checks them, those of tests included.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // One core is left out otherwise, half of a small machine.
    cpus: availableParallelism(),
    // Twice the usual size: a sixth fewer requests a page, for the same bytes.
    turbopackChunking: { minChunkSize: 100_000 },
  },
  env: {
    NEXT_PUBLIC_BASE_PATH: basePath,
    // By which code a page runs: what it loads later may be of another.
    NEXT_PUBLIC_CODE: process.env.BUILD_CODE ?? "",
  },
};

export default config;
