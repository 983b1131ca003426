import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import compression from "compression";
import sirv from "sirv";

const hashed = /\/_next\/static\/|\/data\/[^/]+\.[0-9a-z]+\.(?:json|bin)$/;

/** What sirv has no type for. */
const citationTypes: Readonly<Record<string, string>> = {
  ".bib": "application/x-bibtex",
  ".ris": "application/x-research-info-systems",
};

/** Create a server of an exported site, mounted at a base path such as "/digest" or "". */
export function createSiteServer(folder: string, basePath: string): Server {
  const missing = readFileSync(path.join(folder, "404.html"));
  const compress = compression();
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, file) => {
      response.setHeader(
        "cache-control",
        hashed.test(file) ? "public,max-age=31536000,immutable" : "no-cache",
      );
      const type = citationTypes[path.extname(file)];
      if (type !== undefined) response.setHeader("content-type", `${type}; charset=utf-8`);
    },
    onNoMatch: (_request, response) => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(missing);
    },
  });
  return createServer((request, response) => {
    const { url = "/" } = request;
    if (url === basePath || !url.startsWith(`${basePath}/`)) {
      response.writeHead(302, { location: `${basePath}/` }).end();
      return;
    }
    request.url = url.slice(basePath.length);
    // Express's types are wider than what compression uses of a plain request and response.
    compress(request as never, response as never, () => files(request, response));
  });
}

/** Listen on this machine alone, at a port or the next free one above it; return the port. */
export async function listen(
  server: Server,
  port: number,
  last = Math.min(port + 50, 65_535),
): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", reject);
        resolve();
      });
    });
    return port;
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken || port === last) throw error;
    return listen(server, port + 1, last);
  }
}
