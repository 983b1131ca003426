import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { lookup } from "mrmime";
import { readHeaderRules } from "./header-rules";
import { chooseEncoding, openSiteFiles } from "./site-files";

/**
 * Create a server of an exported site, mounted at a base path such as "/digest" or "". It sends the headers of the site's
 * `_headers` file, and each text in its compressed form: that beside it, or one that is made once and kept in memory.
 */
export function createSiteServer(folder: string, basePath: string): Server {
  const rulesFile = path.join(folder, "_headers");
  const rules = readHeaderRules(existsSync(rulesFile) ? readFileSync(rulesFile, "utf8") : "");
  const files = openSiteFiles(folder);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { url = "/", method = "GET" } = request;
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    if (url === basePath || !url.startsWith(`${basePath}/`)) {
      response.writeHead(302, { location: `${basePath}/` }).end();
      return;
    }
    const address = readAddress(url.slice(basePath.length));
    const found = files.find(address);
    const file = found ?? files.find("/404.html");
    if (!file) throw new Error("The site has no 404.html.");
    const encoding = chooseEncoding(file, request.headers["accept-encoding"]);
    const etag = `W/"${file.stats.size}-${file.stats.mtimeMs}"`;
    response.setHeader("content-type", contentType(file.name));
    response.setHeader("cache-control", "no-cache");
    response.setHeader("vary", "Accept-Encoding");
    for (const [name, value] of rules(found ? address : "/404.html")) response.setHeader(name, value);
    if (found) response.setHeader("etag", etag);
    if (found && request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    const body = await files.read(file, encoding);
    if (encoding !== "") response.setHeader("content-encoding", encoding);
    response.writeHead(found ? 200 : 404, { "content-length": body.length });
    response.end(method === "HEAD" ? undefined : body);
  };

  return createServer((request, response) => {
    // A build may have taken the file away meanwhile.
    const fail = () => response.writeHead(500, { "content-type": "text/plain" }).end("Not readable.\n");
    answer(request, response).catch(fail);
  });
}

/** Read the path of a request; one that is not encoded as it should be stays as it is. */
function readAddress(url: string): string {
  const [address = ""] = url.split(/[?#]/, 1);
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function contentType(name: string): string {
  const isFeed = path.basename(name) === "feed.xml";
  const type = isFeed ? "application/atom+xml" : (lookup(name) ?? "application/octet-stream");
  return /^text\/|[/+](?:javascript|json|xml)$/.test(type) ? `${type}; charset=utf-8` : type;
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
