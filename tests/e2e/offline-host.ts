import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSiteServer, listen } from "@/lib/cli/site-server";

/** A host that can be out of order, go away, come back and serve another deployment, at one address. */
export type Host = {
  readonly origin: string;
  /** Answers in place of the site until it is set to undefined; undefined leaves a request to the site. */
  answer: ((address: string) => RequestListener | undefined) | undefined;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  deploy(folder: string): void;
  stop(): Promise<void>;
  start(): Promise<void>;
};

/** Serve an exported site, below a path or "", from a host that a test commands. */
export async function openHost(folder: string, basePath = ""): Promise<Host> {
  let site = createSiteServer(folder, basePath);
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    host.asked.push(address);
    const answer = host.answer?.(address);
    if (answer) answer(request, response);
    else site.emit("request", request, response);
  });
  const port = await listen(server, 4300);
  const host: Host = {
    origin: `http://127.0.0.1:${port}`,
    answer: undefined,
    asked: [],
    deploy(next) {
      site = createSiteServer(next, basePath);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    async start() {
      await listen(server, port, port);
    },
  };
  return host;
}

/**
 * Copy a site as a later version of it would be: its scripts and styles have other names, its pages another title, its
 * service worker other bytes. Returns the folder, and how to remove it.
 */
export function createNextVersion(folder: string) {
  const next = mkdtempSync(path.join(tmpdir(), "digest-next-"));
  cpSync(folder, next, { recursive: true });
  const files = readdirSync(next, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && /\.(?:html|js|css)$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name));
  for (const file of files) {
    const text = readFileSync(file, "utf8")
      .replaceAll(/static\/(?:chunks|templates)\//g, "$&next-")
      .replace("<title>", "<title>Next ");
    writeFileSync(file, file.endsWith("sw.js") ? `${text}\n// Next` : text);
  }
  for (const kind of ["chunks", "templates"]) {
    const named = path.join(next, "_next", "static", kind);
    for (const name of readdirSync(named))
      renameSync(path.join(named, name), path.join(named, `next-${name}`));
  }
  return { folder: next, remove: () => rmSync(next, { recursive: true }) };
}
