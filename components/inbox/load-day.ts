import { createTexts } from "@/components/layout/create-texts";
import { linkMathStyles } from "@/components/paper/page-copy";
import { fetchInTime } from "@/lib/search/session/fetch-in-time";
import { bilingualDate } from "@/lib/site/dates";
import { digestPath } from "@/lib/site/urls";

/**
 * Take from a day's own page the papers that it lists first: its categories, adopted, each with the day's date beside
 * its heading and identifiers of its own. Throws where the page cannot be had.
 */
export async function loadDay(date: string, signal: AbortSignal): Promise<HTMLElement[]> {
  const answer = await fetchInTime(digestPath(date), { signal });
  if (!answer.ok) throw new Error(`The page of ${date} answers ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = [...page.querySelectorAll<HTMLElement>("section[data-part]")];
  if (parts.length === 0) throw new Error(`The page of ${date} lists no papers.`);
  for (const part of parts) nameDay(document.adoptNode(part), date);
  await Promise.all(parts.map(linkMathStyles));
  return parts;
}

/** Give a category of a day its date: several days appear in one list. */
function nameDay(part: HTMLElement, date: string): void {
  const heading = part.querySelector("h2");
  if (heading) {
    heading.id = `${date}-${heading.id}`;
    part.setAttribute("aria-labelledby", heading.id);
    const label = document.createElement("span");
    label.className = "part-date";
    label.append(createTexts(bilingualDate(date, "near")));
    heading.append(" ", label);
  }
  const fold = part.querySelector<HTMLElement>("details[data-fold]");
  part.dataset.listDay = date;
  part.dataset.group = fold?.dataset.fold ?? "";
  if (fold) fold.dataset.fold = `${date} ${fold.dataset.fold}`;
}
