import type { NextConfig } from "next";

const siteUrl = process.env.SITE_URL;
const basePath = siteUrl ? new URL(siteUrl).pathname.replace(/\/+$/, "") : "";

const config: NextConfig = {
  output: "export",
  trailingSlash: true,
  // In development, the redirect takes the dot of an identifier for that of a file and loses the slash.
  skipTrailingSlashRedirect: true,
  basePath,
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { useTypeScriptCli: true },
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
};

export default config;
