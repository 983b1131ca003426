import { parseArgs } from "node:util";
import { runCheck } from "./check";
import { runCoverage } from "./coverage";
import { explainError } from "./explain-error";
import { runImport } from "./import";
import { runRecords } from "./records";
import { normaliseSiteUrl } from "./settings";
import { runStats } from "./stats";
import { runSync } from "./sync";

const usage = `Usage: npm run --silent digest -- COMMAND

  import PATH… [--source NAME] [--date DATE] [--replace] [--content DIR]
                           copy digest files to content/<source>/<date>.md; exit 1 when any is refused
  sync [--since DATE] [--replace] [--summary FILE] [--content DIR]
                           fetch the days that are missing from the addresses that content/<source>/source.json
                           gives as "remote"; exit 1 when any could not be had
  check [PATH…] [--json | --coverage]
                           print what is wrong with the digests (default: content), or where their
                           characters went; exit 1 on errors
  stats [PATH] [--json]    print what the digests (default: content) hold in numbers
  records PATH…            print the entries of digest files, one JSON object a line
  message [--profile FILE] [--since DATE | --weekly] [--format FORMAT] [--language LANGUAGE] [--limit NUMBER]
          [--content DIR] [--state FILE]
                           print one reader's day: what is likely hers, and why
  message --send [--again] [--summary FILE] …
                           send it by mail, as SMTP_URL, MAIL_FROM and MAIL_TO say, and to the addresses of
                           MESSAGE_URLS; exit 1 when it did not arrive

PATH is a file or a folder; for import also a quoted pattern, such as 'downloads/**/*.md'.

  --source NAME   the source of all files (default: the name of the folder that holds each)
  --date DATE     the day of the file, as 2026-02-25 (default: what the file or its name says)
  --replace       overwrite a digest that differs
  --since DATE    sync: the first day to fetch (default: thirty days ago); message: the first day to tell
                  (default: the newest one)
  --summary FILE  a file to add the summary to, as Markdown
  --content DIR   the folder of all digests (default: content)
  --profile FILE  the reader's library, as its page exports it (default: none, papers stand by category)
  --weekly        the last seven days in place of one
  --format FORMAT text, html, markdown or json (default: text)
  --language LANGUAGE
                  en, zh or both (default: that of site.json)
  --limit NUMBER  the most papers to tell (default: 20)
  --state FILE    a file that says what was told before and is left out now (default for --send: .cache/messages.json)
  --again         send also what was sent before`;

/**
 * Run a command of `digest` with its arguments, and return its exit code: 2 where it cannot do what it was asked for.
 * What its caller can mend is reported in a line; an error of the program is shown with its stack.
 */
export async function runDigest(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    console.error(explainError(error) ?? (isOfArguments(error) ? error.message : error));
    return 2;
  }
}

/** Return whether Node's reader of arguments refuses an option. */
function isOfArguments(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  if ([command, ...args].some((word) => word === "--help" || word === "-h")) {
    console.log(usage);
    return 0;
  }
  switch (command) {
    case "import":
      return runImportCommand(args);
    case "sync":
      return runSyncCommand(args);
    case "check":
      return runCheckCommand(args);
    case "stats":
      return runStatsCommand(args);
    case "records": {
      const { positionals } = parseArgs({ args, allowPositionals: true });
      return positionals.length > 0 ? runRecords(positionals) : refuseUsage();
    }
    case "message":
      return runMessageCommand(args);
    default:
      return refuseUsage();
  }
}

async function runImportCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      source: { type: "string" },
      date: { type: "string" },
      replace: { type: "boolean", default: false },
      content: { type: "string", default: "content" },
    },
  });
  return positionals.length > 0 ? runImport(positionals, values) : refuseUsage();
}

async function runSyncCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      since: { type: "string" },
      replace: { type: "boolean", default: false },
      summary: { type: "string" },
      content: { type: "string", default: "content" },
    },
  });
  return runSync(values);
}

async function runMessageCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      profile: { type: "string" },
      since: { type: "string" },
      weekly: { type: "boolean", default: false },
      format: { type: "string" },
      language: { type: "string" },
      limit: { type: "string" },
      content: { type: "string" },
      send: { type: "boolean", default: false },
      again: { type: "boolean", default: false },
      state: { type: "string" },
      summary: { type: "string" },
    },
  });
  if (values.weekly && values.since !== undefined) return refuseUsage();
  normaliseSiteUrl();
  // What writes messages takes the site's address as it is loaded.
  const { runMessage } = await import("./message");
  return runMessage(values);
}

function runCheckCommand(args: string[]): number {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      coverage: { type: "boolean", default: false },
    },
  });
  if (values.json && values.coverage) return refuseUsage();
  const paths = positionals.length > 0 ? positionals : ["content"];
  return values.coverage ? runCoverage(paths) : runCheck(paths, values.json);
}

function runStatsCommand(args: string[]): number {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [place = "content", ...others] = positionals;
  return others.length > 0 ? refuseUsage() : runStats(place, values.json);
}

function refuseUsage(): number {
  console.error(usage);
  return 2;
}
