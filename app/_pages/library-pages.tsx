import { LibraryHole } from "@/components/library/library-hole";
import { LibraryShell } from "@/components/library/library-shell";
import { libraryStrings } from "@/components/library/strings";
import { routes } from "@/lib/site/routes";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const libraryPages: PageKind = {
  name: "library",
  Hole: LibraryHole,
  list: ({ site }) => [
    {
      path: routes.library.path,
      shows: () => undefined,
      describe: () => ({
        title: strings.library[site.defaultLanguage],
        description: libraryStrings["library-lead"][site.defaultLanguage],
        path: sitePath(routes.library.path),
      }),
      render: () => <LibraryShell />,
    },
  ],
};
