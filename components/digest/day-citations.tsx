import { citationsPath } from "@/lib/site/urls";
import { DigestText } from "./digest-text";

/** Lead to the files with which a day's papers are cited: reference managers read them without script. */
export function DayCitations({ date }: { readonly date: string }) {
  return (
    <p className="no-print mt-14 -mb-8 text-muted text-sm">
      <DigestText k="day-citations" />{" "}
      <a href={citationsPath(date, "bib")} className="link">
        BibTeX
      </a>
      {" · "}
      <a href={citationsPath(date, "ris")} className="link">
        RIS
      </a>
    </p>
  );
}
