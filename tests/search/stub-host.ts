import type { Paper } from "@/lib/library/library";
import type { SearchReply } from "@/lib/search/protocol";
import { createSearchFiles } from "@/lib/search/search-files";
import { createSearchSession, type SessionHost } from "@/lib/search/session";

/** Address below which the stubbed host serves. */
export const dataUrl = "https://reader.example/data/";

/** A host of static files that counts what was asked of it; files can be replaced or taken away. */
export function createStubHost(papers: readonly Paper[]) {
  const files = new Map(createSearchFiles(papers).map(({ name, text }) => [name, text]));
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
export function createStubSession(fetchFile: SessionHost["fetchFile"], pause = async () => {}) {
  const replies: SearchReply[] = [];
  const session = createSearchSession({ fetchFile, pause, post: (reply) => replies.push(reply) });
  return { session, replies };
}
