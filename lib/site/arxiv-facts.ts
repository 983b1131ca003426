/** Return the DOI that arXiv registers for each of its papers (since 2022, for all earlier ones too). */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`;
}

/** Return the day of a paper's first version where it is known, else the month that its identifier begins with. */
export function publicationDate({
  id,
  published,
}: {
  readonly id: string;
  readonly published?: string | undefined;
}): string {
  if (published !== undefined) return published;
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
