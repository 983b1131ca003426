// What does a browser run between the site and its readers? The service worker, in one file.
import path from "node:path";
import { buildSync } from "esbuild";
import { basePath, siteUrl } from "@/lib/site/urls";

/** The worker's file below the site's root: it may answer for what lies beside it and below. */
export const workerFile = "sw.js";

/** Bundle the service worker; the same sources and the same base path give the same text. */
export function bundleWorker(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join("lib", "offline", "worker.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: {
      "process.env.NODE_ENV": '"production"',
      "process.env.NEXT_PUBLIC_BASE_PATH": JSON.stringify(basePath),
      "process.env.SITE_URL": JSON.stringify(siteUrl),
    },
  });
  return outputFiles[0]?.text ?? "";
}
