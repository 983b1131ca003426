import type { MetadataRoute } from "next";
import { getSite } from "@/lib/library/load";
import { sitePath } from "@/lib/site/urls";

export const dynamic = "force-static";

export default function manifest(): MetadataRoute.Manifest {
  const site = getSite();
  return {
    name: site.title,
    short_name: site.title,
    description: site.description[site.defaultLanguage],
    start_url: sitePath("/"),
    scope: sitePath("/"),
    display: "standalone",
    background_color: "#fcfbf9",
    theme_color: "#fcfbf9",
    icons: [
      { src: sitePath("/icon.svg"), sizes: "any", type: "image/svg+xml" },
      { src: sitePath("/icon-512.png"), sizes: "512x512", type: "image/png" },
    ],
  };
}
