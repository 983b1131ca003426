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
    <nav
      aria-labelledby="pager"
      className="wrap-anywhere no-print mt-14 grid gap-4 border-line border-t pt-6 sm:grid-cols-2"
    >
      <h2 id="pager" className="sr-only">
        <UiText k={label} />
      </h2>
      {previous && (
        <a href={previous.href} rel="prev" className="group sm:col-start-1">
          <PagerText link={previous} />
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="group sm:col-start-2 sm:text-end">
          <PagerText link={next} />
        </a>
      )}
    </nav>
  );
}

function PagerText({ link }: { readonly link: PagerLink }) {
  return (
    <>
      <span className="block text-muted text-sm">
        <UiText k={link.label} />
      </span>
      <span className="group-hover:text-accent">{link.name}</span>
    </>
  );
}
