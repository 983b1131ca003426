"use client";

import { type HTMLAttributes, useState } from "react";

type HoleProps = HTMLAttributes<HTMLElement> & {
  readonly as?: "div" | "pre";
  /** Unlike that of any other hole of the page. */
  readonly name: string;
};

/**
 * Hold a part of a page that the browser leaves as it is. Without children, its content is taken from the page; on the
 * server it is then a mark, in whose place the export writes the content (`lib/export/templates.ts`).
 */
export function Hole({ as: Tag = "div", name, children, ...attributes }: HoleProps) {
  const [html] = useState(() => (children === undefined ? { __html: getHtml(name) } : undefined));
  if (html === undefined) {
    return (
      <Tag data-hole={name} {...attributes}>
        {children}
      </Tag>
    );
  }
  return (
    <Tag
      data-hole={name}
      suppressHydrationWarning
      {...attributes}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is the page's own, and React leaves it alone while it hydrates.
      dangerouslySetInnerHTML={html}
    />
  );
}

/** Return the mark that appears in a template in the place of a hole's content. */
export function holeMark(name: string): string {
  return `<!--hole:${name}-->`;
}

/**
 * React renders a page anew where an extension has changed it before its script ran: nothing may be lost then. It reads
 * the text no sooner, since writing down a list of hundreds takes long.
 */
function getHtml(name: string): string | TrustedHTML {
  if (typeof document === "undefined") return holeMark(name);
  const hole = document.querySelector(`[data-hole="${CSS.escape(name)}"]`);
  return { toString: () => hole?.innerHTML ?? "" };
}
