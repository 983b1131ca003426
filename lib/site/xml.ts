/** What XML 1.0 has no place for, even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Write a text as the content of an XML element or of an attribute in double quotes. A character that XML 1.0 forbids
 * becomes U+FFFD, so that a reader sees that something appeared there.
 */
export function escapeXml(text: string): string {
  // A parser takes a carriage return for a line end, and a tab in an attribute for a space.
  return text.replace(forbidden, "\ufffd").replace(/[&<>"\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * Write HTML as the content of an XML element, with no more escapes than it needs. An ampersand becomes `&#38;`: some
 * parsers resolve `&amp;lt;` twice.
 */
export function escapeMarkup(html: string): string {
  return html
    .replace(forbidden, "\ufffd")
    .replace(/[&\r]|(?<=\]\])>/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll("<", "&lt;");
}

/** Write a text as the content of an HTML element or of an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${names[sign]};`);
}

const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
