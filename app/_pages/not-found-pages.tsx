import { NotFoundHole } from "@/components/page/not-found-hole";
import { NotFoundPage } from "@/components/page/not-found-page";
import { listPackedPapers } from "@/lib/library/packed-papers";
import { countPacks } from "@/lib/site/packs";
import { strings } from "@/lib/site/strings";
import type { PageKind } from "./page-kind";

/** The page that hosts answer with where none is; it has no address of its own. */
export const notFoundPages: PageKind = {
  name: "not-found",
  Hole: NotFoundHole,
  list: (library) => {
    const packs = countPacks(listPackedPapers(library).map(({ id }) => id));
    const title = strings["not-found-title"][library.site.defaultLanguage];
    return [
      {
        path: "/404.html",
        shows: () => packs,
        describe: () => ({ title, description: "" }),
        render: () => <NotFoundPage packs={packs} />,
      },
    ];
  },
};
