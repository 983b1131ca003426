import { writeFileSync } from "node:fs";
import { DayPage } from "@/components/digest/day-page";
import { PaperPage } from "@/components/paper/paper-page";
import { createDays } from "@/lib/library/indexes";
import type { Day, Source } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { resolveDates } from "@/lib/library/resolve-dates";
import { describePaper } from "@/lib/site/paper-metadata";
import { writeDocument } from "./document";
import { createHostileDigests } from "./hostile-digests";

const hostile = createHostileDigests();
const { digests } = resolveDates(hostile.map(({ digest }) => digest));
const days = createDays(digests, mergePapers(digests));
const sources = new Map<string, Source>();

for (const { digest, fields } of hostile) {
  const day = days.get(digest.date ?? "");
  if (!day) throw new Error(`No day of ${digest.file}`);
  const metadata = day.papers.map((paper) => describePaper(paper));
  const file = `test-results/hostile/${day.date}`;
  writeDocument(`${file}.html`, String(metadata[0]?.title), <HostilePage day={day} />);
  writeFileSync(`${file}.json`, JSON.stringify({ fields, metadata, messages: digest.messages }));
}

/** Show a day, every paper of it, and what the head of each paper's page says. */
function HostilePage({ day }: { readonly day: Day }) {
  return (
    <>
      <DayPage day={day} sources={sources} before={[]} later={undefined} />
      {day.papers.map((paper) => (
        <PaperPage
          key={paper.id}
          paper={paper}
          sources={sources}
          seniority={[]}
          related={[]}
          previous={undefined}
          next={undefined}
        />
      ))}
      {day.papers
        .map((paper) => describePaper(paper))
        .map(({ title, description }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the papers keep their order.
          <meta key={place} name="description" property={String(title)} content={description ?? ""} />
        ))}
    </>
  );
}
