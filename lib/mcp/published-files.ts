import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "@/lib/cli/usage-error";
import { manifestName } from "@/lib/search/index/manifest";

/** The files of a site, on the web or in a folder. */
export type PublishedFiles = {
  /** Fetch a file, or the page of a path that ends in a slash, such as `papers/2602.20205/`. Rejects without network. */
  fetch(file: string): Promise<Response>;
  /** Return the address of a path; undefined where the site lies in a folder. */
  link(file: string): string | undefined;
};

/** Milliseconds after which a file is given up. */
const patience = 30_000;

/** Open the site at an address or in a folder. Throws a `UsageError` where the text is neither. */
export function openPublishedFiles(place: string): PublishedFiles {
  return /^https?:\/\//i.test(place) ? openAddress(place) : openFolder(place);
}

function openAddress(text: string): PublishedFiles {
  if (!URL.canParse(text)) {
    throw new UsageError(
      `"${text}" is no address. Write that of the site's home, as in https://example.org/papers/.`,
    );
  }
  const { origin, pathname } = new URL(text);
  const root = origin + pathname.replace(/\/*$/, "/");
  return {
    fetch: (file) => fetch(root + file, { signal: AbortSignal.timeout(patience) }),
    link: (file) => root + file,
  };
}

function openFolder(folder: string): PublishedFiles {
  if (!existsSync(path.join(folder, "data", manifestName))) {
    throw new UsageError(
      `there is no site in ${folder}. Run npm run build first, or name the address or the folder of a site.`,
    );
  }
  return {
    async fetch(file) {
      try {
        return new Response(await readFile(path.join(folder, file.replace(/\/$/, "/index.html"))));
      } catch (error) {
        const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
        if (!isMissing) throw error;
        return new Response(null, { status: 404, statusText: "Not Found" });
      }
    },
    link: () => undefined,
  };
}
