import { DigestText } from "@/components/digest/digest-text";

/** Unfold a paper's details in its place in a list; the page's script listens to all of these at once. */
export function DetailsButton() {
  return (
    <button type="button" data-details aria-expanded="false" className="needs-script no-print paper-toggle">
      <DigestText k="details" />
    </button>
  );
}
