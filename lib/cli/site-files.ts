import { type Stats, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressible } from "@/lib/export/compress";

/** A form of a file that an answer can have, as `Content-Encoding` names it; "" is the file itself. */
export type ContentEncoding = "br" | "gzip" | "";

/** A file of a site. */
export type SiteFile = { readonly name: string; readonly stats: Stats };

export type SiteFiles = {
  /** Find the file of a decoded path, that of a folder being its `index.html`; undefined where there is none. */
  find(address: string): SiteFile | undefined;
  /** Return the bytes of a file in an encoding, from the file beside it, from memory, or made now. */
  read(file: SiteFile, encoding: ContentEncoding): Promise<Buffer>;
};

const extensions = { br: ".br", gzip: ".gz" };
/** What is kept in memory of the bodies that were sent last, in bytes. */
const mostKept = 64_000_000;

/** Open the files of a folder, which may change at any time. */
export function openSiteFiles(folder: string): SiteFiles {
  const root = path.resolve(folder) + path.sep;
  const bodies = createBodyCache(mostKept);
  return {
    find(address) {
      const name = path.join(root, address);
      if (address.includes("\0") || !name.startsWith(root)) return undefined;
      return findFile(name) ?? findFile(path.join(name, "index.html"));
    },
    read({ name, stats }, encoding) {
      const key = `${name}\0${stats.mtimeMs}\0${stats.size}\0${encoding}`;
      return bodies.get(key) ?? bodies.keep(key, load(name, stats, encoding));
    },
  };
}

function findFile(name: string): SiteFile | undefined {
  try {
    const stats = statSync(name);
    return stats.isFile() ? { name, stats } : undefined;
  } catch {
    // Missing, below a file, or a name too long for the file system: in each case there is no such file.
    return undefined;
  }
}

/** Choose the encoding of a file's answer by what the client accepts (RFC 9110, 12.5.3). */
export function chooseEncoding({ name, stats }: SiteFile, accepted = ""): ContentEncoding {
  if (!isCompressible(name, stats.size)) return "";
  const refused = /;\s*q=0(?:\.0*)?\s*$/;
  const names = accepted.split(",").flatMap((part) => (refused.test(part) ? [] : part.split(";", 1)));
  const known = new Set(names.map((one) => one.trim().toLowerCase()));
  return known.has("br") ? "br" : known.has("gzip") ? "gzip" : "";
}

async function load(name: string, stats: Stats, encoding: ContentEncoding): Promise<Buffer> {
  if (encoding === "") return readFile(name);
  const beside = findFile(name + extensions[encoding]);
  // An older one is of an earlier build.
  if (beside && beside.stats.mtimeMs >= stats.mtimeMs) return readFile(beside.name);
  const bytes = await readFile(name);
  return encoding === "br"
    ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : promisify(gzip)(bytes);
}

/** Keep the bodies that were asked for last, up to a size; requests for one that is being made share it. */
function createBodyCache(most: number) {
  const known = new Map<string, { readonly body: Promise<Buffer>; size: number }>();
  let size = 0;
  const forget = (key: string) => {
    size -= known.get(key)?.size ?? 0;
    known.delete(key);
  };
  return {
    get(key: string): Promise<Buffer> | undefined {
      const entry = known.get(key);
      if (!entry) return undefined;
      // The map's order is that of the last use.
      known.delete(key);
      known.set(key, entry);
      return entry.body;
    },
    keep(key: string, body: Promise<Buffer>): Promise<Buffer> {
      const entry = { body, size: 0 };
      known.set(key, entry);
      const count = ({ length }: Buffer) => {
        if (known.get(key) !== entry) return;
        entry.size = length;
        size += length;
        for (const oldest of known.keys()) {
          if (size <= most) break;
          forget(oldest);
        }
      };
      body.then(count, () => forget(key));
      return body;
    },
  };
}
