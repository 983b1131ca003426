import { existsSync } from "node:fs";
import path from "node:path";
import { dateSchema } from "@/lib/digest/record";
import type { Library } from "@/lib/library/library";
import { getLibrary, loadLibrary } from "@/lib/library/load";
import { createMessage, type MessageOptions } from "@/lib/message/create-message";
import type { DayMessage } from "@/lib/message/message";
import { correctSent, noteSent, pickNews } from "@/lib/message/news";
import { DamagedStateError, openSentState } from "@/lib/message/sent-state";
import { writeHtml } from "@/lib/message/write-html";
import { writeJson } from "@/lib/message/write-json";
import { writeMarkdownMessage } from "@/lib/message/write-markdown";
import { writeText } from "@/lib/message/write-text";
import { readLanguages } from "./message-languages";
import { listReaders, loadProfile } from "./message-readers";
import { requireSiteUrl, sendMessages } from "./message-send";
import { UsageError } from "./usage-error";

/** What is asked of `digest message`, as it was typed. */
export type MessageArguments = {
  readonly profile?: string;
  readonly since?: string;
  readonly weekly: boolean;
  readonly format?: string;
  readonly language?: string;
  readonly limit?: string;
  readonly content?: string;
  readonly send: boolean;
  readonly again: boolean;
  readonly state?: string;
  readonly summary?: string;
};

const formats: Readonly<Record<string, (message: DayMessage) => string>> = {
  text: writeText,
  html: writeHtml,
  markdown: writeMarkdownMessage,
  json: writeJson,
};
const defaultLimit = 20;
/** A message of more papers is no message. */
const mostPapers = 200;

/** Where it is noted what was sent, where nothing else is said. */
const usualState = path.join(".cache", "messages.json");

/**
 * Print one reader's day, or send it; return the exit code, 1 where anything did not arrive. Throws a `UsageError` on a
 * profile, a state or an option that cannot be read.
 */
export async function runMessage(asked: MessageArguments): Promise<number> {
  try {
    return asked.send ? await send(asked) : await print(asked);
  } catch (error) {
    throw error instanceof DamagedStateError ? new UsageError(error.message) : error;
  }
}

async function send(asked: MessageArguments): Promise<number> {
  const { since, summary, state = usualState, again: isAgain } = asked;
  if (asked.format !== undefined)
    throw new UsageError("--format is for printing: what is sent has the form of its way");
  requireSiteUrl(process.env.SITE_URL);
  checkDay(since);
  const readers = listReaders(asked.profile, process.env);
  const library = loadContent(asked.content);
  return sendMessages(readers, {
    library,
    options: readOptions(asked, library),
    since,
    state,
    isAgain,
    summary,
  });
}

async function print(asked: MessageArguments): Promise<number> {
  const { since, weekly: isWeekly, format = "text" } = asked;
  if (asked.again || asked.summary !== undefined)
    throw new UsageError("--again and --summary are for --send");
  const writeMessage = formats[format];
  if (!writeMessage) {
    throw new UsageError(`--format ${format}: write one of ${Object.keys(formats).join(", ")}`);
  }
  checkDay(since);
  const profile = loadProfile(asked.profile);
  const library = loadContent(asked.content);
  const state = asked.state === undefined ? undefined : openSentState(asked.state);
  const key = `printed ${isWeekly ? "weekly" : "daily"}`;
  const sent = correctSent(library, state?.get(key));
  const news = pickNews(library, since === undefined ? { isWeekly, sent } : { isWeekly, since });
  if (!news) {
    console.error(explainNothing(library, since));
    return 0;
  }
  const message = await createMessage(library, news, profile, readOptions(asked, library));
  console.log(writeMessage(message).trimEnd());
  state?.set(key, noteSent(library, news, sent));
  return 0;
}

function loadContent(folder: string | undefined): Library {
  if (folder === undefined) return getLibrary();
  if (!existsSync(folder)) throw new UsageError(`--content ${folder}: there is no such folder`);
  return loadLibrary(folder);
}

function checkDay(since: string | undefined): void {
  if (since !== undefined && !dateSchema.safeParse(since).success) {
    throw new UsageError(`--since ${since}: not a day of the calendar, written as 2026-02-25`);
  }
}

function readOptions({ language, limit, weekly }: MessageArguments, library: Library): MessageOptions {
  const languages = readLanguages(language, library.site.defaultLanguage);
  if (!languages) throw new UsageError(`--language ${language}: write one of en, zh, both`);
  const papers = limit === undefined ? defaultLimit : Number(limit);
  if (!Number.isInteger(papers) || papers < 1 || papers > mostPapers) {
    throw new UsageError(`--limit ${limit}: write a number from 1 to ${mostPapers}`);
  }
  return {
    languages,
    limit: papers,
    isWeekly: weekly,
    now: new Date().toISOString(),
  };
}

function explainNothing(library: Library, since: string | undefined): string {
  if (library.days.size === 0) return "There are no digests: add some, or name their folder by --content.";
  return since === undefined ? "There are no new papers." : `There are no new papers since ${since}.`;
}
