import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { dateSchema } from "@/lib/digest/record";
import { sourceSchema } from "@/lib/library/site";
import { addDays } from "@/lib/library/working-days";
import { whileInterruptible } from "./interruption";
import { createProgress } from "./progress";
import { type DateRange, type Github, listRemoteFiles } from "./sync-addresses";
import { createFetcher, type HeadersOf, type Limits } from "./sync-fetch";
import { type Outcome, type SyncRun, syncFile } from "./sync-file";
import { parseRemote, type SyncRemote } from "./sync-remote";
import { openSyncState } from "./sync-state";
import { summariseSync } from "./sync-summary";
import { UsageError } from "./usage-error";

/** What the owner asks of a run. */
export type SyncOptions = {
  readonly content: string;
  readonly since?: string;
  readonly replace: boolean;
  /** A file that the summary is added to. */
  readonly summary?: string;
};

/** A source with the addresses that its settings name. */
export type RemoteSource = { readonly source: string; readonly remotes: readonly SyncRemote[] };

const minute = 60_000;
const limits: Limits = {
  run: { time: 15 * minute, bytes: 300e6 },
  file: { time: minute, bytes: 64e6 },
  pause: 250,
  retry: 1000,
  longestWait: minute,
};
const github: Github = { api: "https://api.github.com", raw: "https://raw.githubusercontent.com" };
/** Who wants older days says since when: whole archives have gigabytes. */
const askedDays = 30;
/** Generators write a day again while it lasts, and sometimes the days after. */
const followedDays = 3;

/**
 * Fetch the days that are missing from the remotes of all sources, and print what became of them; return the exit code,
 * 1 where anything could not be had. Throws a `UsageError` on settings or a day that cannot be read.
 */
export async function runSync(options: SyncOptions): Promise<number> {
  const { content, since, summary } = options;
  if (since !== undefined && !dateSchema.safeParse(since).success) {
    throw new UsageError(`--since ${since}: not a day of the calendar, written as 2026-02-25`);
  }
  const sources = readRemotes(content);
  if (sources.length === 0) {
    console.log(`No source of ${content} has a "remote" in its source.json: nothing to fetch.`);
    return 0;
  }
  // Somewhere on earth it is tomorrow already.
  const today = new Date(Date.now() + 14 * 60 * minute).toISOString().slice(0, 10);
  const span = { today, since: since ?? addDays(today, -askedDays) };
  const outcomes = await whileInterruptible((interruption) =>
    syncSources(sources, span, {
      content,
      replace: options.replace,
      following: addDays(today, -followedDays),
      fetchFile: createFetcher(limits, interruption, getHeaders),
      state: openSyncState(path.join(".cache", "sync.json")),
      github,
    }),
  );
  const text = summariseSync(outcomes);
  console.log(text);
  if (summary !== undefined) appendFileSync(summary, `${text}\n`);
  return outcomes.some(({ status }) => status === "failed") ? 1 : 0;
}

/** Bring the files of all remotes to their places, one after the other, until all are done or the run is stopped. */
export async function syncSources(
  sources: readonly RemoteSource[],
  span: DateRange,
  run: SyncRun & { readonly github: Github },
): Promise<Outcome[]> {
  const progress = createProgress(process.stderr);
  const outcomes: Outcome[] = [];
  for (const { source, remotes } of sources) {
    for (const remote of remotes) {
      progress.show(`${source}: asking what there is …`);
      const files = await listRemoteFiles(remote, span, run.fetchFile, run.github);
      if ("status" in files) {
        outcomes.push({ ...files, source, target: source });
        continue;
      }
      const before = outcomes.length;
      for (const [place, file] of files.entries()) {
        progress.show(`${source}: ${place + 1} of ${files.length}, ${file.target} …`);
        const outcome = await syncFile(source, file, run);
        outcomes.push(outcome);
        if (outcome.status === "stopped") break;
      }
      const found = outcomes.slice(before);
      const [first] = found;
      if (first && found.every(({ status }) => status === "missing")) {
        const reason = `None of ${found.length} addresses holds a file`;
        outcomes.push({
          ...first,
          status: "failed",
          reason,
          repair: "Open one in a browser, and correct remote",
        });
      }
    }
  }
  progress.clear();
  return outcomes;
}

/** Read which sources of a content folder have remotes. */
function readRemotes(content: string): RemoteSource[] {
  if (!existsSync(content)) return [];
  return readdirSync(content).flatMap((source) => {
    const file = path.join(content, source, "source.json");
    if (!existsSync(file)) return [];
    const settings = readSettings(file);
    const addresses = [settings.remote ?? []].flat();
    return addresses.length > 0 ? [{ source, remotes: addresses.map(parseRemote) }] : [];
  });
}

function readSettings(file: string): z.infer<typeof sourceSchema> {
  try {
    return sourceSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new UsageError(`${file} cannot be read: ${reason}`);
  }
}

/** GitHub answers all machines of one address sixty times an hour, unless they have a token. */
const getHeaders: HeadersOf = (url) => {
  const token = process.env.GITHUB_TOKEN;
  return {
    "user-agent": "arxiv-digest-sync",
    ...(token && url.startsWith(`${github.api}/`) && { authorization: `Bearer ${token}` }),
  };
};
