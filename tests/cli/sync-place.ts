import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { syncSources } from "@/lib/cli/sync";
import { createFetcher, type Limits } from "@/lib/cli/sync-fetch";
import type { Outcome } from "@/lib/cli/sync-file";
import { parseRemote } from "@/lib/cli/sync-remote";
import { openSyncState } from "@/lib/cli/sync-state";
import { type RemoteServer, startRemoteServer } from "./remote-server";

const today = "2026-03-05";
const quick: Limits = {
  run: { time: 60_000, bytes: 10_000_000 },
  file: { time: 20_000, bytes: 1_000_000 },
  pause: 0,
  retry: 0,
  longestWait: 5_000,
};

export let folder: string;
export let server: RemoteServer;
export let template: string;

/** Give each test of a file a folder with an empty source `one`, and a server. */
export function preparePlace(): void {
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "digest-sync-"));
    mkdirSync(path.join(folder, "content", "one"), { recursive: true });
    server = await startRemoteServer();
    template = `${server.origin}/{yyyy}/{mm}/{date}.md`;
  });
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
}

export type Asked = {
  since?: string;
  limits?: Partial<Limits>;
  interruption?: AbortSignal;
  replace?: boolean;
};

export async function sync(address: string, asked: Asked = {}): Promise<Outcome[]> {
  const { since = "2026-03-04", interruption = new AbortController().signal, replace = false } = asked;
  return syncSources(
    [{ source: "one", remotes: [parseRemote(address)] }],
    { today, since },
    {
      content: path.join(folder, "content"),
      replace,
      following: "2026-03-03",
      fetchFile: createFetcher({ ...quick, ...asked.limits }, interruption, () => ({})),
      state: openSyncState(path.join(folder, "sync.json")),
      github: { api: `${server.origin}/api`, raw: `${server.origin}/raw` },
    },
  );
}

export function digest(...ids: readonly string[]): string {
  const entries = ids.map(
    (id, place) =>
      `### [${place + 1}] [Paper ${id}](https://arxiv.org/abs/${id})\n*Ada Lovelace*\n\nMain category: cs.CV\n\nTL;DR: Short.\n`,
  );
  return entries.join("\n");
}

export function write(name: string, text: string): void {
  const file = path.join(folder, "content", "one", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function read(name: string): string {
  return readFileSync(path.join(folder, "content", "one", name), "utf8");
}

export function list(): string[] {
  return readdirSync(path.join(folder, "content"), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(path.join(folder, "content", "one"), path.join(item.parentPath, item.name)))
    .sort();
}

export function summarise(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(({ target, status }) => `${target} ${status}`);
}
