import type { ReactNode } from "react";
import { type UiKey, UiText } from "./ui-text";

type PagerProps = {
  readonly label: UiKey;
  readonly previous: PagerLink | undefined;
  readonly next: PagerLink | undefined;
};

/** A neighbour of the page: where it is, what it is to this page, and its name. */
export type PagerLink = {
  readonly href: string;
  readonly label: UiKey;
  readonly name: ReactNode;
};

/** Lead to the pages before and after this one. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null;
  return (
    <nav aria-labelledby="pager" className="pager no-print">
      <h2 id="pager" className="sr-only">
        <UiText k={label} />
      </h2>
      {previous && (
        <a href={previous.href} rel="prev">
          <PagerText link={previous} />
        </a>
      )}
      {next && (
        <a href={next.href} rel="next">
          <PagerText link={next} />
        </a>
      )}
    </nav>
  );
}

function PagerText({ link }: { readonly link: PagerLink }) {
  return (
    <>
      <span>
        <UiText k={link.label} />
      </span>
      <span>{link.name}</span>
    </>
  );
}
