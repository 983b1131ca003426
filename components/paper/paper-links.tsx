import type { ReactNode } from "react";
import { Island } from "@/components/layout/island";
import { UiText } from "@/components/layout/ui-text";
import type { Paper } from "@/lib/library/library";
import { getVersion } from "@/lib/library/queries";
import { listResources, type Resource } from "@/lib/library/resources";
import { arxivDoi } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { PaperActions } from "./paper-actions";

type PaperLink = { readonly label: ReactNode; readonly url: string };

/** Lead to the paper itself, to its code and pages, and to what its digests link. */
export function PaperLinks({ paper }: { readonly paper: Paper }) {
  return (
    <div className="paper-links no-print">
      <ul className="contents">
        <LinkItems paper={paper} />
      </ul>
      <Island name="PaperActions" of={PaperActions} props={{ id: paper.id, date: paper.firstSeen }} />
    </div>
  );
}

function LinkItems({ paper }: { readonly paper: Paper }) {
  return listLinks(paper).map(({ label, url }) => (
    <li key={url}>
      <a href={url} rel="noopener nofollow" className="button">
        {label}
      </a>
    </li>
  ));
}

function listLinks(paper: Paper): PaperLink[] {
  const { abs, pdf, html } = arxivUrls(
    paper.id,
    getVersion(paper.appearances.map(({ entry }) => entry)) || undefined,
  );
  const resources = listResources(paper).map(({ kind, url }, _, all) => ({
    label: (
      <ResourceLabel kind={kind} url={url} isOnly={all.filter((one) => one.kind === kind).length === 1} />
    ),
    url,
  }));
  const given = paper.appearances.flatMap(({ entry }) => entry.links);
  const links: PaperLink[] = [
    { label: "arXiv", url: abs },
    { label: "PDF", url: pdf },
    { label: "HTML", url: html },
    { label: "DOI", url: `https://doi.org/${arxivDoi(paper.id)}` },
    ...resources,
    ...given.filter(({ url }) => /^https?:\/\//i.test(url)),
  ];
  return links.filter(({ url }, place) => links.findIndex((link) => link.url === url) === place);
}

type ResourceLabelProps = Resource & { readonly isOnly: boolean };

/** Name a resource by its kind; one of several of a kind by the end of its address as well. */
function ResourceLabel({ kind, url, isOnly }: ResourceLabelProps) {
  const end = url.split("/").at(-1);
  return (
    <>
      <UiText k={kind} />
      {!isOnly && `: ${end}`}
    </>
  );
}
