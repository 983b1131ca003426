import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { type Profile, readProfile } from "@/lib/message/profile";
import { UsageError } from "./usage-error";

/** Variables that say where a reader's messages go. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A reader whom messages go to, known by number: names are nobody's business but the owner's. */
export type MessageReader = {
  readonly number: number;
  /** What names the reader from run to run. */
  readonly name: string;
  readonly variables: Variables;
} & ({ readonly profile: Profile | undefined } | { readonly fault: string });

/**
 * Read a profile; undefined for none. Throws a `UsageError` where there is no file, or one that is no library file.
 */
export function loadProfile(file: string | undefined): Profile | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw new UsageError(`--profile ${file}: there is no such file`);
  if (statSync(file).isDirectory()) {
    throw new UsageError(`--profile ${file} is a folder: name a file in it, or send to all of it by --send`);
  }
  const read = readProfile(readFileSync(file, "utf8"));
  if (!read.isReadable) throw new UsageError(`--profile ${file}: ${read.reason}`);
  return read.profile;
}

/**
 * List the readers whom messages go to: of a file, or of none, one, at the addresses of the environment; of a folder one
 * for each `NAME.json`, at the addresses that `NAME.env` beside it gives. What is wrong with one reader is reported with the
 * reader. Throws a `UsageError` where there are none.
 */
export function listReaders(place: string | undefined, environment: Variables): MessageReader[] {
  if (place === undefined || !existsSync(place) || !statSync(place).isDirectory()) {
    const profile = loadProfile(place);
    return [
      { number: 1, name: place === undefined ? "" : path.basename(place), variables: environment, profile },
    ];
  }
  const names = readdirSync(place)
    .filter((name) => name.endsWith(".json"))
    .sort();
  if (names.length === 0) throw new UsageError(`--profile ${place}: the folder holds no profile, NAME.json`);
  return names.map((name, at) => {
    const file = path.join(place, name);
    const addresses = file.replace(/\.json$/, ".env");
    const isAddressed = existsSync(addresses);
    // The mail server is the owner's, whom a message reaches is the reader's own.
    const { MAIL_TO: _, MESSAGE_URLS: __, ...shared } = environment;
    const variables = { ...shared, ...(isAddressed && parseEnv(readFileSync(addresses, "utf8"))) };
    const reader = { number: at + 1, name, variables };
    if (!isAddressed) {
      return {
        ...reader,
        fault: "the profile has no file NAME.env beside it that says where its messages go",
      };
    }
    const read = readProfile(readFileSync(file, "utf8"));
    return read.isReadable ? { ...reader, profile: read.profile } : { ...reader, fault: read.reason };
  });
}
