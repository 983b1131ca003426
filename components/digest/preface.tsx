import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { Provenance } from "@/components/paper/provenance";
import { StandIn } from "@/components/paper/stand-in";
import { PassageText } from "@/components/paper/typeset";
import type { Digest, Section } from "@/lib/digest/record";
import { listMentions } from "@/lib/library/mentions";
import type { TextLink } from "@/lib/markdown/render";
import { digestAnchor, paperAnchor } from "@/lib/site/urls";

type PrefaceProps = {
  readonly digest: Digest;
  readonly name: string | undefined;
};

/** Show what a digest says before its first paper; the papers that it names are links to their place on the page. */
export function Preface({ digest, name }: PrefaceProps) {
  if (digest.preface.length === 0) return null;
  const anchor = digestAnchor(digest.file);
  return (
    <section id={anchor} className="rounded-lg bg-raised p-5 sm:p-7">
      {digest.preface.map((section) => (
        <div key={section.line} className="[&+&]:mt-8">
          <PartHeading>
            <UiText k={section.kind === "executive-summary" ? "executive-summary" : "about-this-digest"} />
          </PartHeading>
          <Provenance kind={section.kind} sources={[name ?? digest.source]}>
            {" "}
            <StandIn language={section.language} />
          </Provenance>
          <div className="mt-4">
            <PassageText
              section={section}
              idPrefix={`${anchor}-${section.line}-`}
              headingBase={3}
              links={listLinks(digest, section)}
            />
          </div>
        </div>
      ))}
    </section>
  );
}

function listLinks(digest: Digest, section: Section): readonly TextLink[] {
  const mentions = listMentions(digest).find((found) => found.section === section)?.mentions ?? [];
  return mentions.map(({ id, ...stretch }) => ({ ...stretch, href: `#${paperAnchor(id)}` }));
}
