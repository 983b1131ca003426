import { NotFoundHole } from "@/components/layout/not-found-hole";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { strings } from "@/lib/site/strings";
import type { PageKind } from "./page-kind";

/** The page that hosts answer with where none is; it has no address of its own. */
export const notFoundPages: PageKind = {
  name: "not-found",
  Hole: NotFoundHole,
  list: ({ site }) => [
    {
      path: "/404.html",
      shows: () => undefined,
      describe: () => ({ title: strings["not-found-title"][site.defaultLanguage], description: "" }),
      render: () => <NotFoundPage />,
    },
  ],
};
