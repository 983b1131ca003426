/** Return the DOI that arXiv registers for each of its papers (since 2022, for all earlier ones too). */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`;
}

type Dated = { readonly id: string; readonly published?: string | undefined };

/** Days between a submission and the number that it gets: the longest are those over the turn of a year. */
const longestWait = 7;

/**
 * Return the day of a paper's first version where a digest has one that its identifier allows, else the month that the
 * identifier begins with. What was submitted in a month's last days may be numbered in the next.
 */
export function publicationDate({ id, published }: Dated): string {
  const month = announcementMonth(id);
  if (published === undefined) return month;
  const before = new Date(`${month}-01T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - longestWait);
  const isAllowed =
    published.startsWith(month) || (published < month && published >= before.toISOString().slice(0, 10));
  return isAllowed ? published : month;
}

/** Return the day on which arXiv announced a paper as far as it is known: within the month of its identifier. */
export function announcementDate(paper: Dated): string {
  const date = publicationDate(paper);
  const month = announcementMonth(paper.id);
  return date.startsWith(month) ? date : month;
}

function announcementMonth(id: string): string {
  const [year, month] = announcedIn(id);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** Read year and month from an arXiv identifier: `2602.20165` and `hep-th/9901001` begin their number with them. */
export function announcedIn(id: string): [year: number, month: number] {
  const digits = id.slice(id.indexOf("/") + 1);
  const year = Number(digits.slice(0, 2));
  // arXiv opened in August 1991, so the two digits of a year run from 91 to 90.
  return [year >= 91 ? 1900 + year : 2000 + year, Number(digits.slice(2, 4))];
}
