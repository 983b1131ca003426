import { existsSync, readFileSync, statSync } from "node:fs";
import { dateSchema } from "@/lib/digest/record";
import type { Library } from "@/lib/library/library";
import { getLibrary, loadLibrary } from "@/lib/library/load";
import { createMessage, type MessageOptions } from "@/lib/message/create-message";
import type { Message } from "@/lib/message/message";
import type { Languages } from "@/lib/message/message-paper";
import { pickNews } from "@/lib/message/news";
import { type Profile, readProfile } from "@/lib/message/profile";
import { writeHtml } from "@/lib/message/write-html";
import { writeJson } from "@/lib/message/write-json";
import { writeMarkdown } from "@/lib/message/write-markdown";
import { writeText } from "@/lib/message/write-text";
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
};

const formats: Readonly<Record<string, (message: Message) => string>> = {
  text: writeText,
  html: writeHtml,
  markdown: writeMarkdown,
  json: writeJson,
};
const languages = ["en", "zh", "both"];
const defaultLimit = 20;
/** A message of more papers is no message. */
const mostPapers = 200;

/** Print one reader's day; return the exit code. Throws a `UsageError` on a profile or an option that cannot be read. */
export async function runMessage(asked: MessageArguments): Promise<number> {
  const { since, weekly: isWeekly, format = "text" } = asked;
  const writeMessage = formats[format];
  if (!writeMessage) {
    throw new UsageError(`--format ${format}: write one of ${Object.keys(formats).join(", ")}`);
  }
  const profile = asked.profile === undefined ? undefined : loadProfile(asked.profile);
  checkDay(since);
  const library = loadContent(asked.content);
  const news = pickNews(library, { isWeekly, since });
  if (!news) {
    console.error(tellNothing(library, since));
    return 0;
  }
  const message = await createMessage(library, news, profile, readOptions(asked, library));
  console.log(writeMessage(message).trimEnd());
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
  if (language !== undefined && !languages.includes(language)) {
    throw new UsageError(`--language ${language}: write one of ${languages.join(", ")}`);
  }
  const papers = limit === undefined ? defaultLimit : Number(limit);
  if (!Number.isInteger(papers) || papers < 1 || papers > mostPapers) {
    throw new UsageError(`--limit ${limit}: write a number from 1 to ${mostPapers}`);
  }
  return {
    languages: chooseLanguages(language, library),
    limit: papers,
    isWeekly: weekly,
    now: new Date().toISOString(),
  };
}

function chooseLanguages(language: string | undefined, { site }: Library): Languages {
  if (language === "en" || language === "zh") return [language];
  const first = site.defaultLanguage;
  return language === "both" ? [first, first === "zh" ? "en" : "zh"] : [first];
}

function tellNothing(library: Library, since: string | undefined): string {
  if (library.days.size === 0) return "There are no digests: add some, or name their folder by --content.";
  return since === undefined ? "There are no new papers." : `There are no new papers since ${since}.`;
}

function loadProfile(file: string): Profile {
  if (!existsSync(file)) throw new UsageError(`--profile ${file}: there is no such file`);
  if (statSync(file).isDirectory()) throw new UsageError(`--profile ${file} is a folder: name a file in it`);
  const read = readProfile(readFileSync(file, "utf8"));
  if (!read.isReadable) throw new UsageError(`--profile ${file}: ${read.reason}`);
  return read.profile;
}
