import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { getReason } from "./import-read";

/** What says to a server which version of a file is here. */
export type Validators = { readonly etag?: string | undefined; readonly modified?: string | undefined };

type Answer =
  | { readonly kind: "file"; readonly bytes: Buffer; readonly validators: Validators }
  | { readonly kind: "unchanged" }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly reason: string; readonly repair: string }
  /** The command was interrupted, or may take no more time or bytes. */
  | { readonly kind: "stopped"; readonly reason: string };

/** How much a run may ask of servers, in milliseconds and bytes. */
export type Limits = {
  readonly run: { readonly time: number; readonly bytes: number };
  readonly file: { readonly time: number; readonly bytes: number };
  /** Between two requests, and before the first retry; each later one waits twice as long. */
  readonly pause: number;
  readonly retry: number;
  /** Whoever asks for a longer wait is asked again by the next run. */
  readonly longestWait: number;
};

export type Fetcher = (url: string, validators?: Validators) => Promise<Answer>;

/** A fault that may be gone in a moment. */
class PassingError extends Error {
  constructor(
    message: string,
    readonly wait = 0,
  ) {
    super(message);
  }
}

/** A fault that stays, with what to do about it. */
class LastingError extends Error {
  constructor(
    message: string,
    readonly repair: string,
  ) {
    super(message);
  }
}

const again = "Nothing is lost: run the command again later";
const retries = 3;
/** A host that failed for so many files, one after the other, is asked no more. */
const mostFailures = 2;

/**
 * Create what fetches files one after the other, within limits. `interruption` ends a request at once. No answer is
 * thrown: whatever a server does becomes one of the kinds of `Answer`.
 */
export function createFetcher(limits: Limits, interruption: AbortSignal, headers: HeadersOf): Fetcher {
  const failures = new Map<string, number>();
  const end = Date.now() + limits.run.time;
  let bytesLeft = limits.run.bytes;
  let isFirst = true;

  return async (url, validators = {}) => {
    const { host } = new URL(url);
    if ((failures.get(host) ?? 0) >= mostFailures) {
      return { kind: "failed", reason: `${host} did not answer, and was asked no more`, repair: again };
    }
    const timeLeft = end - Date.now();
    if (timeLeft <= 0) return { kind: "stopped", reason: "The time for one run is over" };
    if (bytesLeft <= 0) return { kind: "stopped", reason: "The bytes for one run are fetched" };
    const signal = AbortSignal.any([interruption, AbortSignal.timeout(timeLeft)]);
    try {
      if (!isFirst) await sleep(limits.pause, undefined, { signal });
      isFirst = false;
      const answer = await pRetry(
        () => request(url, { ...headers(url), ...ask(validators) }, limits, signal),
        {
          retries,
          minTimeout: limits.retry,
          randomize: limits.retry > 0,
          signal,
          shouldRetry: async ({ error }) => {
            if (!(error instanceof PassingError) || error.wait > limits.longestWait) return false;
            await sleep(error.wait, undefined, { signal });
            return true;
          },
        },
      );
      failures.delete(host);
      if (answer.kind === "file") bytesLeft -= answer.bytes.length;
      return answer;
    } catch (error) {
      if (interruption.aborted) return { kind: "stopped", reason: "Interrupted" };
      if (signal.aborted) return { kind: "stopped", reason: "The time for one run is over" };
      if (error instanceof LastingError)
        return { kind: "failed", reason: error.message, repair: error.repair };
      const isLongWait = error instanceof PassingError && error.wait > limits.longestWait;
      failures.set(host, isLongWait ? mostFailures : (failures.get(host) ?? 0) + 1);
      return { kind: "failed", reason: getReason(error), repair: again };
    }
  };
}

/** What is sent to an address beside the validators. */
export type HeadersOf = (url: string) => Readonly<Record<string, string>>;

function ask({ etag, modified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(modified !== undefined && { "if-modified-since": modified }),
  };
}

async function request(
  url: string,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  signal: AbortSignal,
): Promise<Answer> {
  const timeout = AbortSignal.timeout(limits.file.time);
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, timeout]) });
    if (!response.ok) {
      await response.body?.cancel();
      return readStatus(response);
    }
    const bytes = await readBody(response, limits.file.bytes);
    const etag = response.headers.get("etag") ?? undefined;
    const modified = response.headers.get("last-modified") ?? undefined;
    return { kind: "file", bytes, validators: { etag, modified } };
  } catch (error) {
    if (error instanceof LastingError || error instanceof PassingError || signal.aborted) throw error;
    if (timeout.aborted) throw new PassingError(`No whole answer within ${limits.file.time / 1000} s`);
    const reason = explainNetwork(error);
    if (/redirect/.test(reason)) {
      throw new LastingError(
        "The address redirects without end",
        "Set remote to the address that it should lead to",
      );
    }
    throw new PassingError(reason);
  }
}

function readStatus({ status, headers }: Response): Answer {
  if (status === 304) return { kind: "unchanged" };
  if (status === 404 || status === 410) return { kind: "missing" };
  const wait = readWait(headers.get("retry-after"));
  if (status === 408 || status === 429 || status >= 500 || wait > 0) {
    const waiting = wait > 0 ? `, and to wait ${Math.ceil(wait / 1000)} s` : "";
    throw new PassingError(`The server answered ${status}${waiting}`, wait);
  }
  throw new LastingError(
    `The server answered ${status}`,
    "Open the address in a browser, and correct remote",
  );
}

/** Read `Retry-After`, seconds or a date, as milliseconds. */
function readWait(text: string | null): number {
  if (text === null) return 0;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(wait, 0);
}

/** Leaving the loop closes the connection: an answer without end is not read to its end. */
async function readBody({ body }: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) {
      throw new LastingError(
        `The answer has more than ${Math.round(most / 1e6)} MB`,
        "No digest is that large: correct remote",
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` says "fetch failed" or "terminated", and why in its cause. */
function explainNetwork(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && cause.message !== "" ? cause.message : getReason(error);
}
