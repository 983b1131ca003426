import type { ReactNode } from "react";

type PageHeadingProps = {
  readonly children: ReactNode;
  readonly lead?: ReactNode;
};

/** Head a page with its one `h1` and a line that says what is on it. */
export function PageHeading({ children, lead }: PageHeadingProps) {
  return (
    <header className="mb-8">
      <h1 className="font-semibold font-serif text-3xl leading-tight tracking-tight sm:text-4xl">
        {children}
      </h1>
      {lead !== undefined && <div className="mt-2 max-w-measure text-muted">{lead}</div>}
    </header>
  );
}

/** Head a part of a page. */
export function PartHeading({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <h2 id={id} className="font-semibold text-xl tracking-tight">
      {children}
    </h2>
  );
}
