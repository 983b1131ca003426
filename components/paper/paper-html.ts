import { fetchInTime } from "@/lib/search/session/fetch-in-time";
import { findPack, type PackCounts, readPackFile, unpackPage } from "@/lib/site/packs";
import { paperPath, sitePath } from "@/lib/site/urls";

/**
 * Fetch the HTML of a paper's page: its own file, or, where the host has none, out of the pack that the host's page for
 * missing addresses names. Throws where it cannot be had.
 */
export async function fetchPaperHtml(id: string): Promise<string> {
  const answer = await fetchInTime(paperPath(id));
  const html = await answer.text();
  if (answer.ok) return html;
  const packed = answer.status === 404 ? await fetchPackedHtml(id, readCounts(parse(html))) : undefined;
  if (packed === undefined) throw new Error(`The page of ${id} answers ${answer.status}.`);
  return packed;
}

/** Fetch the HTML of a paper's page out of its pack; undefined where no pack has it. Throws where its pack cannot be read. */
export async function fetchPackedHtml(id: string, counts: PackCounts): Promise<string | undefined> {
  const file = findPack(id, counts);
  if (file === undefined) return undefined;
  const answer = await fetchInTime(sitePath(file));
  if (!answer.ok) throw new Error(`${file} answers ${answer.status}.`);
  const text = await readPackFile(await answer.arrayBuffer());
  return unpackPage(text, id, process.env.NEXT_PUBLIC_CODE ?? "");
}

/** Read which packs there are from the host's page for missing addresses; none where it is another page. */
export function readCounts(page: ParentNode): PackCounts {
  return JSON.parse(page.querySelector<HTMLElement>("[data-packs]")?.dataset.packs ?? "{}");
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}
