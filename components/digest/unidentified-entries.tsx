import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { AuthorLine } from "@/components/paper/author-list";
import { SectionLabel } from "@/components/paper/section-label";
import { Inline, langOfText, PassageText } from "@/components/paper/typeset";
import type { Appearance } from "@/lib/library/library";

/** Show entries whose link is not arXiv's: they have no page of their own, so all they hold is here. */
export function UnidentifiedEntries({ appearances }: { readonly appearances: readonly Appearance[] }) {
  return (
    <section aria-labelledby="without-permalink">
      <PartHeading id="without-permalink">
        <UiText k="without-permalink" />
      </PartHeading>
      <ul className="divide-y divide-line">
        {appearances.map(({ digest, entry }) => (
          <li key={`${digest.file}:${entry.line}`} className="py-5">
            <h3 className="font-semibold font-serif text-lg leading-snug" lang={langOfText(entry.title)}>
              {/^https?:/.test(entry.url) ? (
                <a href={entry.url} className="hover:text-accent" rel="noopener nofollow">
                  <Inline source={entry.title} />
                </a>
              ) : (
                <Inline source={entry.title} />
              )}
            </h3>
            <AuthorLine authors={entry.authors} />
            {entry.sections.map((section) => (
              <div key={section.line} className="mt-3">
                <h4 className="font-medium text-muted text-sm">
                  <SectionLabel section={section} />
                </h4>
                <PassageText
                  section={section}
                  idPrefix={`e-${entry.line}-${section.line}-`}
                  headingBase={5}
                />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
