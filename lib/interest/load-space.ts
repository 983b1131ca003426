import { interestManifestName, listPieceFiles, readManifest } from "./manifest";
import { type Piece, readPiece } from "./piece";
import { createSpace, type Space } from "./space";

/** Fetches a file of the site's own origin: asked again, or kept for ever by its name. */
export type FetchPiece = (url: string, cache: "no-cache" | "force-cache") => Promise<Response>;

/** Why there are no vectors: no answer, another status than 200, a file of another version, one that is cut off or something else. */
export type LoadFailure = {
  readonly reason: "network" | "status" | "other-version" | "damaged";
  readonly file: string;
};

export type LoadOutcome =
  | { readonly isLoaded: true; readonly space: Space }
  | ({ readonly isLoaded: false } & LoadFailure);

/** Loads the vectors for papers that were first seen on some days, the most important first; rejects never. */
export type LoadSpace = (days: readonly string[]) => Promise<LoadOutcome>;

/**
 * Create what loads vectors from below an address that ends in a slash. What was loaded stays; what failed is asked for
 * again the next time. A space lacks no file that it needs, so that no order is made of half of them.
 */
export function createSpaceLoader(baseUrl: string, fetchFile: FetchPiece): LoadSpace {
  const pieces = new Map<string, Piece>();
  let last: { readonly files: string; readonly space: Space } | undefined;

  const loadPiece = async (file: string): Promise<LoadFailure | undefined> => {
    if (pieces.has(file)) return undefined;
    const bytes = await fetchBytes(file, "force-cache");
    if (!(bytes instanceof Uint8Array)) return bytes;
    const read = readPiece(bytes);
    if (!read.isReadable) return { reason: read.reason === "other-version" ? read.reason : "damaged", file };
    pieces.set(file, read.piece);
    return undefined;
  };

  const fetchBytes = async (file: string, cache: "no-cache" | "force-cache") => {
    try {
      const response = await fetchFile(baseUrl + file, cache);
      if (!response.ok) return { reason: "status", file } as const;
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      return { reason: "network", file } as const;
    }
  };

  return async (days) => {
    const bytes = await fetchBytes(interestManifestName, "no-cache");
    if (!(bytes instanceof Uint8Array)) return { isLoaded: false, ...bytes };
    const read = readManifest(new TextDecoder().decode(bytes));
    if (!read.isReadable) return { isLoaded: false, reason: read.reason, file: interestManifestName };
    const files = listPieceFiles(read.manifest, days);
    const failures = await Promise.all(files.map(loadPiece));
    const failure = failures.find((one) => one !== undefined);
    if (failure) return { isLoaded: false, ...failure };
    const key = files.toSorted().join(" ");
    const space =
      last?.files === key
        ? last.space
        : createSpace(files.toSorted().flatMap((file) => pieces.get(file) ?? []));
    last = { files: key, space };
    return { isLoaded: true, space };
  };
}
