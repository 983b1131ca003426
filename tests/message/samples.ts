import type { Section } from "@/lib/digest/record";
import type { Library } from "@/lib/library/library";
import { type Profile, readProfile } from "@/lib/message/profile";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";

export const now = "2026-02-26T08:00:00.000Z";
const time = "2026-02-20T08:00:00.000Z";

type Sample = {
  readonly id: string;
  readonly title?: string;
  readonly category?: string;
  readonly authors?: string[];
};

/** Make a library of days, each of some papers; a paper's summary repeats its title. */
export function createDays(days: Readonly<Record<string, readonly Sample[]>>): Library {
  return createLibrary(
    Object.entries(days).map(([date, papers]) =>
      createDigest({
        date,
        entries: papers.map(
          ({ id, title = `Title of ${id}`, category = "cs.CV", authors = ["Ada Lovelace"] }) =>
            createEntry({
              arxivId: id,
              title,
              authors,
              categories: [category],
              sections: [summarise(title)],
            }),
        ),
      }),
    ),
  );
}

function summarise(title: string): Section {
  const source = `It is about ${title.toLowerCase()}.`;
  return { kind: "tldr", label: "TL;DR", language: "en", format: "text", source, line: 1 };
}

/** Papers of three subjects, most of them of the second: the newest day has one of each. */
export function createSubjects(): Library {
  return createDays({
    "2026-02-25": [
      { id: "2602.00101", title: "Splatting scenes gaussian radiance" },
      { id: "2602.00102", title: "Tumour biopsies histology slides", category: "eess.IV" },
      {
        id: "2602.00103",
        title: "Driving pedestrians lanes traffic",
        category: "cs.RO",
        authors: ["Grace Hopper", "Mary Somerville"],
      },
    ],
    "2026-02-20": [
      { id: "2602.00001", title: "Splatting gaussian radiance" },
      { id: "2602.00002", title: "Radiance scenes gaussian" },
      { id: "2602.00003", title: "Gaussian splatting scenes" },
      { id: "2602.00004", title: "Tumour histology slides" },
      { id: "2602.00005", title: "Biopsies slides tumour" },
      { id: "2602.00006", title: "Lanes driving traffic" },
      { id: "2602.00007", title: "Pedestrians traffic lanes" },
      ...Array.from({ length: 90 }, (_, place) => ({ id: `2602.${10_000 + place}`, title: "Tumour slides" })),
    ],
  });
}

/** Write a library file as the site exports it: papers that were kept on 20 February 2026, and what else was said then. */
export function writeProfile(kept: readonly string[], said: readonly object[] = []): string {
  return JSON.stringify({
    format: "arxiv-cv-digest-library",
    version: 1,
    exported: now,
    papers: kept.map((id) => ({ id, kept: time })),
    interests: { version: 1, rows: said.map((one) => ({ time, ...one })) },
  });
}

/** Read a library file that is one. */
export function readSound(text: string): Profile {
  const read = readProfile(text);
  if (!read.isReadable) throw new Error(read.reason);
  return read.profile;
}
