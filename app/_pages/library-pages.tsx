import { LibraryHole } from "@/components/library/library-hole";
import { LibraryShell } from "@/components/library/library-shell";
import { libraryStrings } from "@/components/library/strings";
import type { Library } from "@/lib/library/library";
import { listTopics } from "@/lib/library/topics";
import { routes } from "@/lib/site/routes";
import { strings } from "@/lib/site/strings";
import { sitePath } from "@/lib/site/urls";
import type { PageKind } from "./page-kind";

export const libraryPages: PageKind = {
  name: "library",
  Hole: LibraryHole,
  list: ({ site, papers }) => {
    const topics = listNewestTopics(papers);
    return [
      {
        path: routes.library.path,
        shows: () => topics,
        describe: () => ({
          title: strings.library[site.defaultLanguage],
          description: libraryStrings["library-lead"][site.defaultLanguage],
          path: sitePath(routes.library.path),
          isPrivate: true,
        }),
        render: () => <LibraryShell topics={topics} />,
      },
    ];
  },
};

/** Papers whose titles say what the site is about now, and the topics that are offered of it. */
const [newestPapers, offeredTopics] = [5_000, 24];

function listNewestTopics(papers: Library["papers"]): string[] {
  const newest = [...papers.values()]
    .sort((a, b) => (a.firstSeen < b.firstSeen ? 1 : -1))
    .slice(0, newestPapers);
  return listTopics(
    newest.map(({ title }) => title),
    offeredTopics,
  );
}
