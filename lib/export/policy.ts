// Which scripts may run in a page? Those of the site's own files, and those written into the page by their hash.
import { createHash } from "node:crypto";

/** Elements with a script in them, or with data. */
const inlineScripts = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
/** Blocks of data, which no policy concerns. */
const dataType = /\stype="application\/(?:ld\+)?json"/;

/** List the scripts written into a stretch of a page, each with its element; an empty one has nothing to run. */
export function listInlineScripts(html: string): { readonly element: string; readonly script: string }[] {
  return [...html.matchAll(inlineScripts)].flatMap(([element, attributes = "", script = ""]) =>
    dataType.test(attributes) || script === "" ? [] : { element, script },
  );
}

/** List the hashes of the scripts in a stretch of a page, as a policy names them. */
export function listScriptHashes(html: string): string[] {
  return listInlineScripts(html).map(
    ({ script }) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
}

/**
 * Write the policy of a page that has scripts of these hashes. Nothing is fetched from another host, whatever a digest
 * holds. KaTeX places the parts of formulas by attributes, which are the only styles in a page.
 */
export function writePolicy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(scripts)].join(" "),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
