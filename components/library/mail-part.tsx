import { PartHeading } from "@/components/layout/page-heading";
import { mailPart, sitePath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";

const steps = ["library-mail-export", "library-mail-owner", "library-mail-comes"] as const;

/** Say how a reader gets the day by mail. */
export function MailPart() {
  return (
    <section id={mailPart} aria-labelledby="library-mail-heading" className="no-print mt-10 scroll-mt-20">
      <PartHeading id="library-mail-heading">
        <LibraryText k="library-mail" />
      </PartHeading>
      <ol className="mt-2 max-w-measure list-decimal space-y-1 ps-6 text-muted">
        {steps.map((step) => (
          <li key={step}>
            <LibraryText k={step} />
          </li>
        ))}
      </ol>
      <p className="mt-2 max-w-measure text-muted">
        <a href={sitePath("/feed.xml")} className="link">
          <LibraryText k="library-mail-feed" />
        </a>
      </p>
    </section>
  );
}
