import { OfflineHole } from "@/components/offline/offline-hole";
import { OfflinePage } from "@/components/offline/offline-page";
import { offlineStrings } from "@/components/offline/strings";
import { routes } from "@/lib/site/routes";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

/** What can be read without a connection; the service worker shows it in place of a page that is not at hand. */
export const offlinePages: PageKind = {
  name: "offline",
  Hole: OfflineHole,
  list: ({ site }) => [
    {
      path: routes.offline.path,
      shows: () => "",
      describe: () => ({
        title: offlineStrings["offline-title"][site.defaultLanguage],
        description: offlineStrings["offline-lead"][site.defaultLanguage],
        path: sitePath(routes.offline.path),
        isPrivate: true,
      }),
      render: () => <OfflinePage />,
    },
  ],
};
