import { PaperHole } from "@/components/paper/paper-hole";
import { PaperPage } from "@/components/paper/paper-page";
import { createSeniority } from "@/lib/library/merged-sections";
import { neighbours } from "@/lib/library/queries";
import { createComparedLister, createRelatedFinder } from "@/lib/library/related";
import { createCategoryCard } from "@/lib/site/card";
import { describePaper } from "@/lib/site/paper-metadata";
import type { PageKind } from "./page-kind";

export const paperPages: PageKind = {
  name: "paper",
  Hole: PaperHole,
  list: ({ site, papers, days, sources, digests }) => {
    const findRelated = createRelatedFinder(days);
    const listSeniority = createSeniority(digests);
    const listCompared = createComparedLister(days);
    return [...papers.values()].map((paper) => {
      const getProps = () => {
        const { previous, next } = neighbours(days.get(paper.lastSeen)?.papers ?? [], paper);
        return {
          paper,
          sources,
          seniority: listSeniority(paper),
          previous: toLink(previous),
          next: toLink(next),
        };
      };
      return {
        path: `/papers/${paper.id}/`,
        changed: { first: paper.firstSeen, last: paper.lastSeen },
        // The related papers follow from those that they are chosen among, and choosing takes long.
        shows: () => ({ ...getProps(), compared: listCompared(paper.firstSeen) }),
        describe: () => {
          const [category] = paper.categories;
          const card = category === undefined ? {} : { card: createCategoryCard(site, category) };
          return { ...describePaper(paper, site.defaultLanguage), ...card };
        },
        render: () => <PaperPage {...getProps()} related={findRelated(paper)} />,
      };
    });
  },
};

function toLink(paper: { readonly id: string; readonly title: string } | undefined) {
  return paper && { id: paper.id, title: paper.title };
}
