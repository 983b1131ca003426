import { setTimeout as sleep } from "node:timers/promises";
import { writeFitting } from "./cut-message";
import type { Delivery } from "./delivery";
import type { DayMessage } from "./message";
import type { Post } from "./service-address";
import type { Request } from "./services";

/** How long a service may take to answer, and how long it may ask to wait, in milliseconds. */
export type PostLimits = { readonly answer: number; readonly longestWait: number };

const usualPostLimits: PostLimits = { answer: 30_000, longestWait: 60_000 };

/** How often a service that asks to wait is asked again. */
const mostRequests = 3;
const mostBytes = 64_000;
/** What keeps a request from being sent at all. */
const unsent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|bad port)/;

/**
 * Post a message to a service, cut between papers where it is longer than the service takes. Whatever the service does
 * becomes a `Delivery`; it is unsure where the service got the message and gave no answer. `now` is the time as ISO.
 */
export async function postMessage(
  message: DayMessage,
  post: Post,
  now: string,
  limits: PostLimits = usualPostLimits,
): Promise<Delivery> {
  const { service } = post;
  const request = writeFitting(message, (cut) => service.write(cut, post, now), service.fits);
  if (!request) return refuse("the message does not even fit without papers");
  for (let asked = 1; ; asked += 1) {
    const answer = await ask(request, limits);
    if ("status" in answer) return answer;
    const { response, text } = answer;
    const wait = readWait(response.headers.get("retry-after"));
    if (response.status === 429 && asked < mostRequests && wait <= limits.longestWait) {
      await sleep(wait);
      continue;
    }
    return judge(response.status, text, wait, service.accepts);
  }
}

type Answer = { readonly response: Response; readonly text: string };

async function ask({ url, body }: Request, { answer }: PostLimits): Promise<Answer | Delivery> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "user-agent": "arxiv-digest-message" },
      body,
      // What moved elsewhere may be anybody's, and a message is for one reader.
      redirect: "manual",
      signal: AbortSignal.timeout(answer),
    });
    return { response, text: await readBody(response) };
  } catch (error) {
    return unsent.test(getCode(error))
      ? refuse("the service cannot be reached")
      : { status: "unsure", reason: "the service gave no answer, so the message may have arrived" };
  }
}

/** Read the beginning of an answer: one without end is not read to its end. */
async function readBody({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

function judge(status: number, text: string, wait: number, accepts: (answer: unknown) => boolean): Delivery {
  if (status >= 200 && status < 300) {
    return accepts(readJson(text))
      ? { status: "sent" }
      : refuse(`the service answered ${status} and did not take it: mend the address or its secret`);
  }
  if (status === 429) return refuse(`the service asks to wait ${Math.ceil(wait / 1000)} s`);
  if (status >= 300 && status < 400) {
    return refuse(`the address leads elsewhere (${status}): set MESSAGE_URLS to where it leads`);
  }
  if (status === 502 || status === 504) {
    return {
      status: "unsure",
      reason: `a server before the service had no answer of it (${status}), so the message may have arrived`,
    };
  }
  return refuse(
    status >= 500
      ? `the service failed (${status})`
      : `the service refused it (${status}): mend MESSAGE_URLS`,
  );
}

function refuse(reason: string): Delivery {
  return { status: "refused", reason };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Read `Retry-After`, seconds or a date, as milliseconds; a second where nothing is said. */
function readWait(text: string | null): number {
  const wait =
    text === null
      ? Number.NaN
      : /^\d+(?:\.\d+)?$/.test(text)
        ? Number(text) * 1000
        : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? 1_000 : Math.max(0, wait);
}

/** `fetch` says why it failed in its cause. */
function getCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return "";
  return "code" in cause ? String(cause.code) : cause.message;
}
