import { basePath } from "@/lib/site/urls";

/**
 * A paper's address here or as arXiv writes it, with a version or without, with an old identifier or a new one:
 * `/papers/hep-th/9901001v2/`, `/abs/2602.20165`, `/pdf/2602.20165v1.pdf`.
 */
const paperAddress =
  /^\/(papers|abs|pdf|html)\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(v\d+)?(?:\.pdf)?\/?$/;
const dayAddress = /^\/digests\/(\d{4}-\d{2}-\d{2})\/?$/;

/** What an address asks for: a paper, which has a permalink or is listed there already, or a day. */
type PageAddress = {
  readonly paper?: { readonly id: string; readonly isPermalink: boolean };
  readonly date?: string;
};

/** Read what the path of an address asks for; nothing where it is no address of a paper or a day. */
export function readPageAddress(pathname: string): PageAddress {
  const path = decode(pathname).slice(basePath.length);
  const [, folder, id, version] = paperAddress.exec(path) ?? [];
  if (id !== undefined) return { paper: { id, isPermalink: folder === "papers" && version === undefined } };
  const [, date] = dayAddress.exec(path) ?? [];
  return date === undefined ? {} : { date };
}

/** An address may hold what is no encoding of anything. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
