import type { Message } from "@/lib/digest/diagnostics";
import { getMainLanguage } from "@/lib/digest/language";
import type { Entry, ParsedDigest } from "@/lib/digest/record";
import { createFileMessage } from "./diagnostics";
import type { Gathered } from "./gather";
import { groupBy } from "./group-by";

/** The family whose digests are folders of a file a paper. */
const ofFolders = "daily-paper-reader";

/**
 * Gather the files of one source and day that are a folder's papers into one digest: the papers in the order and the
 * parts of the day's index, then those that it does not list, by name. A paper of the index without a file is reported.
 */
export function gatherFolders(gathered: readonly Gathered[], messages: Message[]): Gathered[] {
  const days = groupBy(gathered, ({ digest: { format, source, date } }) =>
    format === ofFolders && date !== undefined ? `${source} ${date}` : "",
  );
  return [...days].flatMap(([name, files]) => (name === "" ? files : gatherFolder(files, messages)));
}

function gatherFolder(unsorted: readonly Gathered[], messages: Message[]): Gathered[] {
  const files = unsorted.toSorted((a, b) => (a.digest.file < b.digest.file ? -1 : 1));
  const papers = files.map(({ digest }) => digest).filter(({ entries }) => entries.length > 0);
  const index = files.map(({ digest }) => digest).find(({ listed }) => listed !== undefined);
  const [first] = index ? [index] : papers;
  if (first === undefined) return [];
  const { title: _, ...digest } = first;
  const places = new Map((index?.listed ?? []).map(({ name, topic }, place) => [name, { topic, place }]));
  const names = new Set(papers.map(getName));
  const missing = [...places.keys()].filter((name) => !names.has(name));
  if (index && missing.length > 0)
    messages.push(createFileMessage("missing-paper", index.file, missing.join(", ")));
  const entries = papers
    .toSorted(
      (a, b) =>
        (places.get(getName(a))?.place ?? places.size) - (places.get(getName(b))?.place ?? places.size),
    )
    .flatMap((paper) =>
      paper.entries.map((entry): Entry => {
        const topic = places.get(getName(paper))?.topic;
        return { ...entry, ...(topic && { topic }), file: paper.file };
      }),
    );
  return [
    {
      digest: {
        ...digest,
        ...(index?.title && { title: index.title }),
        file: index?.file ?? digest.file.slice(0, digest.file.lastIndexOf("/")),
        language: getMainLanguage(papers.map(({ language }) => language)),
        entries: entries.map((entry, place) => ({ ...entry, ordinal: place + 1 })),
        messages: files.flatMap((file) => file.digest.messages),
      },
      hash: files.map(({ hash }) => hash).join(" "),
    },
  ];
}

function getName({ file }: ParsedDigest): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
}
