import { PartHeading } from "@/components/layout/page-heading";
import { langOfText } from "@/components/layout/text-lang";
import { UiText } from "@/components/layout/ui-text";
import { SectionLabel } from "@/components/paper/section-label";
import { Inline, PassageText } from "@/components/paper/typeset";
import { groupBy } from "@/lib/library/group-by";
import type { Appearance } from "@/lib/library/library";
import { showText } from "@/lib/markdown/render";

/**
 * Show entries whose link is not arXiv's: they have no page of their own, so all they hold is here. Those that a digest
 * files under a topic appear under its name.
 */
export function UnidentifiedEntries({ appearances }: { readonly appearances: readonly Appearance[] }) {
  const topics = groupBy(appearances, ({ entry }) => entry.topic ?? "");
  return (
    <section aria-labelledby="without-permalink">
      <PartHeading id="without-permalink">
        <UiText k="without-permalink" />
      </PartHeading>
      {[...topics].map(([topic, ofTopic]) => (
        <div key={topic} className="[&+&]:mt-6">
          {topic !== "" && (
            <h3 className="font-medium text-lg" lang={langOfText(topic)}>
              {topic}
            </h3>
          )}
          <ul className="divide-y divide-line">
            {ofTopic.map((appearance) => (
              <li key={`${appearance.digest.file}:${appearance.entry.line}`} className="py-5">
                <UnidentifiedEntry appearance={appearance} level={topic === "" ? 3 : 4} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type UnidentifiedEntryProps = {
  readonly appearance: Appearance;
  /** Of the heading, below which those of its passages are. */
  readonly level: 3 | 4;
};

function UnidentifiedEntry({ appearance: { entry }, level }: UnidentifiedEntryProps) {
  const [Title, Label, base] = level === 3 ? (["h3", "h4", 5] as const) : (["h4", "h5", 6] as const);
  return (
    <>
      <Title className="font-semibold font-serif text-lg leading-snug" lang={langOfText(entry.title)}>
        {/^https?:/.test(entry.url) ? (
          <a href={entry.url} className="hover:text-accent" rel="noopener nofollow">
            <Inline source={entry.title} />
          </a>
        ) : (
          <Inline source={entry.title} />
        )}
      </Title>
      {/* All of them: no other page names these. */}
      <p className="text-muted text-sm" dir="auto">
        {entry.authors.map(showText).join(", ")}
      </p>
      {entry.sections.map((section) => (
        <div key={`${section.line} ${section.label}`} className="mt-3">
          <Label className="font-medium text-muted text-sm">
            <SectionLabel section={section} />
          </Label>
          <PassageText section={section} idPrefix={`e-${entry.line}-${section.line}-`} headingBase={base} />
        </div>
      ))}
    </>
  );
}
