import { CopyLink } from "@/components/layout/copy-link";
import type { Paper } from "@/lib/library/library";
import { arxivUrls } from "@/lib/site/urls";

/** Lead to the paper itself, and to what its digests link. */
export function PaperLinks({ paper }: { readonly paper: Paper }) {
  const versions = paper.appearances.map(({ entry }) => entry.version ?? 0);
  const urls = arxivUrls(paper.id, Math.max(...versions) || undefined);
  const own = [
    { label: "arXiv", url: urls.abs },
    { label: "PDF", url: urls.pdf },
    { label: "HTML", url: urls.html },
  ];
  const known = new Set(own.map(({ url }) => url));
  const told = paper.appearances
    .flatMap(({ entry }) => entry.links)
    .filter(({ url }) => /^https?:\/\//i.test(url) && !known.has(url) && known.add(url));
  return (
    <ul className="no-print mt-4 flex flex-wrap gap-2">
      {[...own, ...told].map(({ label, url }) => (
        <li key={url}>
          <a
            href={url}
            rel="noopener nofollow"
            className="flex min-h-9 items-center rounded-md border border-line px-3 text-sm hover:border-accent hover:text-accent"
          >
            {label}
          </a>
        </li>
      ))}
      <li>
        <CopyLink />
      </li>
    </ul>
  );
}
