import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { runAlone } from "@/lib/export/build-lock";
import type { Library } from "@/lib/library/library";
import { createMessage, type MessageOptions } from "@/lib/message/create-message";
import type { Delivery } from "@/lib/message/delivery";
import { composeMail, readMailAddress, sendMail } from "@/lib/message/mail";
import type { DayMessage } from "@/lib/message/message";
import type { MessageLanguages } from "@/lib/message/message-paper";
import { correctSent, noteSent, pickNews } from "@/lib/message/news";
import { postMessage } from "@/lib/message/post-message";
import { openSentState, type SentState } from "@/lib/message/sent-state";
import { readMessageUrls } from "@/lib/message/service-address";
import { whileInterruptible } from "./interruption";
import { readLanguages } from "./message-languages";
import type { MessageReader, Variables } from "./message-readers";
import { UsageError } from "./usage-error";

/** What a run of sending shares. */
export type Sending = {
  readonly library: Library;
  readonly options: MessageOptions;
  readonly since?: string | undefined;
  /** The file that says what was sent before. */
  readonly state: string;
  /** Whether the newest day goes also to whom it went already. */
  readonly isAgain: boolean;
  /** A file that the summary is added to. */
  readonly summary?: string | undefined;
};

/** A way to a reader; the key names it without saying where it leads. */
type Channel = {
  readonly name: string;
  readonly key: string;
  readonly languages: MessageLanguages;
  readonly send: (message: DayMessage) => Promise<Delivery>;
};

type Outcome =
  | Delivery
  | { readonly status: "nothing" }
  | { readonly status: "fault"; readonly reason: string };

/**
 * Send each reader what is new, one after the other, and print what became of it; return the exit code, 1 where anything
 * did not arrive. What was sent is noted before the next one is sent. A second run waits for the first.
 */
export async function sendMessages(readers: readonly MessageReader[], sending: Sending): Promise<number> {
  const folder = path.dirname(path.resolve(sending.state));
  mkdirSync(folder, { recursive: true });
  const wait = () => console.error("Another run sends messages: waiting for its end …");
  const lines = await whileInterruptible((interruption) =>
    runAlone(folder, wait, () => sendAll(readers, sending, interruption)),
  );
  const text = lines.map(({ line }) => line).join("\n");
  console.log(text);
  if (sending.summary !== undefined) appendFileSync(sending.summary, `${text.replace(/^/gm, "- ")}\n`);
  return lines.some(({ isFault }) => isFault) ? 1 : 0;
}

type Line = { readonly line: string; readonly isFault: boolean };

async function sendAll(
  readers: readonly MessageReader[],
  sending: Sending,
  interruption: AbortSignal,
): Promise<Line[]> {
  const state = openSentState(sending.state);
  const lines: Line[] = [];
  for (const reader of readers) {
    const channels = "fault" in reader ? reader.fault : listChannels(reader, sending);
    if (typeof channels === "string") {
      lines.push(createLine(reader, undefined, { status: "fault", reason: channels }));
      continue;
    }
    for (const channel of channels) {
      // What is under way is finished and noted: half a message is none.
      if (interruption.aborted) {
        return [...lines, { line: "Interrupted: the next run sends what is left.", isFault: true }];
      }
      lines.push(createLine(reader, channel, await sendOne(reader, channel, state, sending)));
    }
  }
  return lines;
}

async function sendOne(
  reader: MessageReader,
  { key, languages, send }: Channel,
  state: SentState,
  sending: Sending,
): Promise<Outcome> {
  const { library, options, since, isAgain } = sending;
  const before = correctSent(library, state.get(key));
  const sent = isAgain ? undefined : before;
  const span = { isWeekly: options.isWeekly };
  // Since when is asked for changes what is sent, not whether the newest day was sent already.
  const isNew = pickNews(library, { ...span, sent }) !== undefined;
  const news = isNew
    ? pickNews(library, since === undefined ? { ...span, sent } : { ...span, since })
    : undefined;
  if (!news) return { status: "nothing" };
  const profile = "profile" in reader ? reader.profile : undefined;
  const delivery = await send(await createMessage(library, news, profile, { ...options, languages }));
  if (delivery.status !== "refused") state.set(key, noteSent(library, news, before));
  return delivery;
}

/** List the ways to a reader, or say in a sentence what is wrong with them. */
function listChannels(
  { name, variables }: MessageReader,
  { library, options }: Sending,
): readonly Channel[] | string {
  const { isWeekly, now } = options;
  const own = isSet(variables, "MESSAGE_LANGUAGE") ? variables.MESSAGE_LANGUAGE : undefined;
  const languages = own === undefined ? options.languages : readLanguages(own, library.site.defaultLanguage);
  if (!languages) return "MESSAGE_LANGUAGE is none: write one of en, zh, both";
  const form = isWeekly ? "week" : "day";
  const channels: Channel[] = [];
  if (isSet(variables, "MAIL_TO")) {
    const address = readMailAddress(variables);
    if ("fault" in address) return address.fault;
    channels.push({
      name: "mail",
      key: hash(form, name, address.url, address.to),
      languages,
      send: async (message) => sendMail(await composeMail(message, address, name, now), address),
    });
  }
  const posts = readMessageUrls(variables.MESSAGE_URLS ?? "");
  if (typeof posts === "string") return posts;
  for (const post of posts) {
    channels.push({
      name: post.name,
      key: hash(form, name, post.url.href),
      languages,
      send: (message) => postMessage(message, post, now),
    });
  }
  if (channels.length === 0) {
    return "nothing says where the messages go: set MAIL_TO, MAIL_FROM and SMTP_URL, or MESSAGE_URLS";
  }
  return channels;
}

function isSet(variables: Variables, name: string): boolean {
  return (variables[name] ?? "").trim() !== "";
}

/** An address alone could be guessed from its hash: it is hashed with what else is secret. */
function hash(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

function createLine({ number }: MessageReader, channel: Channel | undefined, outcome: Outcome): Line {
  const who = `Reader ${number}${channel ? `, ${channel.name}` : ""}`;
  switch (outcome.status) {
    case "sent":
      return { line: `${who}: sent.`, isFault: false };
    case "nothing":
      return { line: `${who}: nothing new.`, isFault: false };
    case "unsure":
      return {
        line: `${who}: ${outcome.reason}. It counts as sent; \`--again\` sends it once more.`,
        isFault: true,
      };
    case "refused":
      return { line: `${who}: not sent: ${outcome.reason}. The next run tries again.`, isFault: true };
    case "fault":
      return { line: `${who}: not sent: ${outcome.reason}.`, isFault: true };
  }
}

/** Return the site's address from `SITE_URL`; throws a `UsageError` without one, since a message is read elsewhere. */
export function requireSiteUrl(address: string | undefined): void {
  if (address === undefined || address === "") {
    throw new UsageError(
      "SITE_URL is not set, so that the links of a message would lead nowhere. Set it to the site's whole address.",
    );
  }
}
