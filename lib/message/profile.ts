import { gatherInterests } from "@/lib/interest/gather-interests";
import type { Interests } from "@/lib/interest/interests";
import { readLibraryFile } from "@/lib/reading/library-file";
import { readQuery } from "@/lib/search/query/read-query";

/** What a reader wants, as a library file presents it. */
export type Profile = {
  readonly interests: Interests;
  /** Whether nothing in it orders papers or finds any. */
  readonly isEmpty: boolean;
  /** Saved searches with a stretch of each that is no syntax of the search language. */
  readonly faultyQueries: readonly { readonly query: string; readonly text: string }[];
  /** How many of its rows cannot be read. */
  readonly faultyRows: number;
};

/** A profile, or in a sentence why a text is none. */
export type ReadProfile =
  | { readonly isReadable: true; readonly profile: Profile }
  | { readonly isReadable: false; readonly reason: string };

const refusals = {
  "no-library":
    "It is no library file: export one on the site, on the page Library, with “Export the library”",
  newer: "It was exported by a newer version of the site: update this project",
  "too-large": "It has more than 20 MB, and no library has",
} as const;

/** Read the text of a library file as a profile; text that is none is reported with the way to repair it. */
export function readProfile(text: string): ReadProfile {
  const file = readLibraryFile(text);
  if (!file.isReadable) return { isReadable: false, reason: refusals[file.reason] };
  const interests = gatherInterests(file.interests ?? [], file.marks);
  const { wanted, authors, queries, mutedAuthors, mutedQueries } = interests;
  const signs = [wanted, authors, queries, mutedAuthors, mutedQueries];
  const faultyQueries = [...queries, ...mutedQueries].flatMap((query) => {
    const [note] = readQuery(query).notes;
    return note ? [{ query, text: note.text }] : [];
  });
  return {
    isReadable: true,
    profile: {
      interests,
      isEmpty: signs.every((list) => list.length === 0),
      faultyQueries,
      faultyRows: file.damaged.length + file.unreadable.length,
    },
  };
}
