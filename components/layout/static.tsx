"use client";

import { type HTMLAttributes, useState } from "react";

type StaticProps = HTMLAttributes<HTMLElement> & {
  readonly as?: "div" | "section" | "ul" | "table" | "pre" | "nav";
  /** Unlike that of any other static part of the page. */
  readonly name: string;
};

/**
 * Hold a part of a page that the server writes and the browser leaves as it is: nothing in it is interactive, and
 * its children are removed from the payload of an exported page (`lib/export/prune-payload.ts`). The browser then
 * takes them from the page itself.
 */
export function Static({ as: Tag = "div", name, children, ...attributes }: StaticProps) {
  const [html] = useState(() => (children === undefined ? readHtml(name) : undefined));
  return html === undefined ? (
    <Tag data-static={name} {...attributes}>
      {children}
    </Tag>
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it is the page's own, and React leaves it alone while it hydrates.
    <Tag data-static={name} {...attributes} dangerouslySetInnerHTML={{ __html: html }} />
  );
}

/** React renders a page anew where an extension has changed it before its script ran: nothing may be lost then. */
function readHtml(name: string): string {
  return document.querySelector(`[data-static="${CSS.escape(name)}"]`)?.innerHTML ?? "";
}
