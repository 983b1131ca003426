import type { MetadataRoute } from "next";
import { sitemapName } from "@/lib/site/sitemap";
import { absoluteUrl, sitePath } from "@/lib/site/urls";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/" },
    sitemap: absoluteUrl(sitePath(`/${sitemapName}`)),
  };
}
