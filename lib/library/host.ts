import { z } from "zod";

/**
 * What hosts allow of a site, from their documentation in 2026: GitHub Pages 1 GB
 * (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits), Cloudflare's free plan 20,000
 * files of 25 MiB (https://developers.cloudflare.com/pages/platform/limits/), Netlify 54,000 files in one folder
 * (https://docs.netlify.com/site-deploys/overview/).
 */
const hosts = {
  "github-pages": { bytes: 1_000_000_000 },
  "cloudflare-pages": { files: 20_000, fileBytes: 25 * 1_024 * 1_024 },
  netlify: { folderFiles: 54_000 },
} as const satisfies Readonly<Record<string, HostLimits>>;

const limit = z.number().int().positive().optional();
const limitsSchema = z.strictObject({ bytes: limit, files: limit, fileBytes: limit, folderFiles: limit });

/** What a host allows: bytes and files of a site, bytes of a file, files and folders in one folder. */
export type HostLimits = Readonly<z.infer<typeof limitsSchema>>;

/** A host by its name, or its limits. */
export const hostSchema = z.union([z.enum(["github-pages", "cloudflare-pages", "netlify"]), limitsSchema]);

export type Host = Readonly<z.infer<typeof hostSchema>>;

/** Return the limits of a host. */
export function getLimits(host: Host): HostLimits {
  return typeof host === "string" ? hosts[host] : host;
}
