type InlineScriptProps = {
  readonly type?: string;
  readonly content: string;
  /** The hole of a template before which the script appears. */
  readonly hole?: string;
};

/** Write a script or a block of JSON into the page; the content cannot end the element early. */
export function InlineScript({ type, content, hole }: InlineScriptProps) {
  // Only where it opens or closes an element or a comment: elsewhere in a script it is an operator.
  const safe = content.replace(/<(?=\/|!--|script)/gi, "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React escapes a script's text, which browsers do not undo; what could end the element is escaped here.
  return <script type={type} data-hole={hole} dangerouslySetInnerHTML={{ __html: safe }} />;
}
