import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";

/** Files by path below the origin. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/** Bytes of a body that were sent, and when, in milliseconds of Unix time. */
type Sent = { readonly path: string; readonly at: number; readonly bytes: number };

export type Host = {
  readonly origin: string;
  /** Serve these files instead of those served before. */
  serve(files: Files): void;
  /** Send as a phone's connection does, or as fast as can be. */
  throttle(isSlow: boolean): void;
  /** Count the bytes of bodies sent in a time, to paths that start so. */
  count(from: number, until: number, prefix: string): number;
  /** Wait until nothing was sent for a while. */
  quiet(): Promise<void>;
  close(): void;
};

/** 10 Mbit/s, in bytes a millisecond. */
const rate = 1250;
/** Round trip, in milliseconds. */
const delay = 60;
const chunkSize = 8_192;
/** What a late timer may catch up, in milliseconds. */
const slack = 20;
const quietTime = 400;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  // The address by which our client knows its worker.
  ".ts": "text/javascript; charset=utf-8",
};

/**
 * Serve files on a port of the loopback interface over one slow link that every response shares. The network is
 * slow at the server because a browser's own throttling spares workers.
 */
export async function openHost(): Promise<Host> {
  const sent: Sent[] = [];
  let bodies = new Map<string, Body>();
  let isSlow = true;
  let freeAt = 0;

  const send = async (path: string, body: Uint8Array, response: ServerResponse) => {
    if (isSlow) await sleep(delay);
    for (let start = 0; start < body.length && !response.destroyed; start += chunkSize) {
      const chunk = body.subarray(start, start + chunkSize);
      if (isSlow) {
        freeAt = Math.max(freeAt, Date.now() - slack) + chunk.length / rate;
        if (freeAt > Date.now()) await sleep(freeAt - Date.now());
      }
      response.write(chunk);
      sent.push({ path, at: Date.now(), bytes: chunk.length });
    }
    response.end();
  };

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const body = bodies.get(pathname);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const isKnown = request.headers["if-none-match"] === body.tag;
    response.writeHead(isKnown ? 304 : 200, {
      etag: body.tag,
      "cache-control": isNamedByContent(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
      "content-type": types[extname(pathname)] ?? "application/octet-stream",
      ...(body.isCompressed && { "content-encoding": "gzip" }),
      // Without isolation a page may not measure its memory.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    await send(pathname, isKnown ? new Uint8Array() : body.bytes, response);
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port");

  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve(files) {
      bodies = new Map([...files].map(([path, content]) => [path, getBody(content)]));
    },
    throttle(slow) {
      isSlow = slow;
    },
    count: (from, until, prefix) =>
      sent
        .filter(({ path, at }) => at >= from && at <= until && path.startsWith(prefix))
        .reduce((sum, { bytes }) => sum + bytes, 0),
    async quiet() {
      while (Date.now() - (sent.at(-1)?.at ?? 0) < quietTime) await sleep(quietTime);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Measure a file as it is sent. */
export function countSentBytes(content: Uint8Array | string): number {
  return getBody(content).bytes.length;
}

type Body = { readonly bytes: Uint8Array; readonly isCompressed: boolean; readonly tag: string };

const known = new Map<Uint8Array | string, Body>();

function getBody(content: Uint8Array | string): Body {
  const body = known.get(content) ?? createBody(Buffer.from(content));
  known.set(content, body);
  return body;
}

function createBody(plain: Uint8Array): Body {
  const compressed = gzipSync(plain);
  const isCompressed = compressed.length < plain.length;
  return {
    bytes: isCompressed ? compressed : plain,
    isCompressed,
    tag: `"${createHash("sha256").update(plain).digest("hex")}"`,
  };
}

/** Pages, what they start with and manifests change under the same name. */
function isNamedByContent(path: string): boolean {
  return !/\.html$|\/(?:manifest|pagefind-entry)\.json$/.test(path);
}
