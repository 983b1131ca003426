import type { MetadataRoute } from "next";
import { getSite } from "@/lib/library/load";
import { routes } from "@/lib/site/routes";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";

export const dynamic = "force-static";

/** Where the icon of an installed site leads beside home. */
const shortcuts = [routes.search, routes.library, routes.archive];

export default function manifest(): MetadataRoute.Manifest {
  const { title, description, defaultLanguage } = getSite();
  const screenshot = (form: "narrow" | "wide", sizes: string) => ({
    src: sitePath(`/screenshot-${form}.png`),
    sizes,
    type: "image/png",
    form_factor: form,
    label: title,
  });
  return {
    id: sitePath("/"),
    name: title,
    short_name: title,
    description: description[defaultLanguage],
    lang: defaultLanguage === "zh" ? "zh-CN" : "en",
    start_url: sitePath("/"),
    scope: sitePath("/"),
    display: "standalone",
    background_color: "#fcfbf9",
    theme_color: "#fcfbf9",
    icons: [
      { src: sitePath("/icon.svg"), sizes: "any", type: "image/svg+xml" },
      { src: sitePath("/icon-192.png"), sizes: "192x192", type: "image/png" },
      { src: sitePath("/icon-512.png"), sizes: "512x512", type: "image/png" },
      { src: sitePath("/icon-maskable.png"), sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: shortcuts.map(({ path, place }) => ({
      name: strings[place.label][defaultLanguage],
      url: sitePath(path),
    })),
    screenshots: [screenshot("narrow", "390x844"), screenshot("wide", "1280x800")],
  };
}
