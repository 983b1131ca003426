import type { Paper } from "@/lib/library/library";
import { createSearchFiles, type SearchFileOptions } from "@/lib/search/index/search-files";
import type { CacheStores } from "@/lib/search/session/file-cache";
import type { SearchReply } from "@/lib/search/session/protocol";
import { createSearchSession, type SessionHost } from "@/lib/search/session/session";

/** Address below which the stubbed host serves. */
export const dataUrl = "https://reader.example/data/";

/** What a page sends first. */
export const init = { type: "init", baseUrl: dataUrl, saveData: false };

/** A question as a page sends it. */
export const ask = (seq: number, query: string, options: object = {}) => ({
  type: "search",
  seq,
  query,
  sort: "relevance",
  limit: 20,
  offset: 0,
  isFullText: false,
  ...options,
});

/** A host of static files that counts what was asked of it; files can be replaced or taken away. */
export function createStubHost(papers: readonly Paper[], options?: SearchFileOptions) {
  const files = new Map(createSearchFiles(papers, options).map(({ name, text }) => [name, text]));
  const requested: string[] = [];
  const fetchFile: SessionHost["fetchFile"] = async (url) => {
    const name = url.slice(dataUrl.length);
    requested.push(name);
    const text = files.get(name);
    return text === undefined
      ? new Response("<!doctype html>", { status: 404, statusText: "Not Found" })
      : new Response(text, {
          headers: { "content-type": text.startsWith("<") ? "text/html" : "application/json" },
        });
  };
  return { files, requested, fetchFile };
}

/** A session on a stubbed host, with what it posted. */
export function createStubSession(
  fetchFile: SessionHost["fetchFile"],
  host: Partial<Pick<SessionHost, "pause" | "wait" | "stores">> = {},
) {
  const replies: SearchReply[] = [];
  const session = createSearchSession({
    fetchFile,
    pause: async () => {},
    wait: async () => {},
    post: (reply) => replies.push(reply),
    ...host,
  });
  return { session, replies };
}

/** Browser caches in memory, by name and address. */
export function createStubStores() {
  const caches = new Map<string, Map<string, string>>();
  const stores: CacheStores = {
    async open(name) {
      const texts = caches.get(name) ?? new Map<string, string>();
      caches.set(name, texts);
      return {
        match: async (url) => {
          const text = texts.get(url);
          return text === undefined ? undefined : new Response(text);
        },
        put: async (url, response) => void texts.set(url, await response.text()),
        delete: async (url) => texts.delete(url),
        keys: async () => [...texts.keys()].map((url) => ({ url })),
      };
    },
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
  };
  return { caches, stores };
}
