import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import parseAddresses from "nodemailer/lib/addressparser";
import MailComposer from "nodemailer/lib/mail-composer";
import { absoluteUrl, sitePath } from "@/lib/site/urls";
import type { Delivery } from "./delivery";
import type { DayMessage } from "./message";
import { writeHtml } from "./write-html";
import { writeSubject } from "./write-subject";
import { writeText } from "./write-text";

/** Where a reader's mail goes. */
export type MailAddress = {
  /** The mail server, `smtps://user:password@host`. */
  readonly url: string;
  readonly from: string;
  readonly to: string;
  /** Where a reader asks for no more of it: an address of mail or of the web. */
  readonly unsubscribe?: string | undefined;
};

/** How long a server may take, in milliseconds. */
export type MailLimits = { readonly connect: number; readonly answer: number };

const usualLimits: MailLimits = { connect: 30_000, answer: 120_000 };

/** Settings of a mail, or in a sentence what is wrong with them, without any of their values. */
export type ReadMailAddress = MailAddress | { readonly fault: string };

/** Read where a reader's mail goes from `SMTP_URL`, `MAIL_FROM`, `MAIL_TO` and `MAIL_UNSUBSCRIBE`. */
export function readMailAddress(variables: Readonly<Record<string, string | undefined>>): ReadMailAddress {
  const [url, from, to, unsubscribe] = ["SMTP_URL", "MAIL_FROM", "MAIL_TO", "MAIL_UNSUBSCRIBE"].map(
    (name) => variables[name]?.trim() || undefined,
  );
  if (url === undefined || !isServer(url)) {
    return {
      fault:
        "SMTP_URL is no address of a mail server: write it as smtps://USER:PASSWORD@HOST, with signs such as @ in a password as %40",
    };
  }
  for (const [name, value] of Object.entries({ MAIL_FROM: from, MAIL_TO: to })) {
    if (!isOneAddress(value))
      return { fault: `${name} is no address of mail: write one, as ada@example.org` };
  }
  if (unsubscribe !== undefined && !/^(?:mailto:|https:\/\/)[^\s<>]+$/.test(unsubscribe)) {
    return { fault: "MAIL_UNSUBSCRIBE is no address: write it as mailto:owner@example.org or https://…" };
  }
  return { url, from: from ?? "", to: to ?? "", unsubscribe };
}

function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return /^smtps?:$/.test(protocol) && hostname !== "";
}

function isOneAddress(text = ""): boolean {
  const [address, ...others] = parseAddresses(text, { flatten: true });
  return others.length === 0 && /^[^\s@<>]+@[^\s@<>]+$/.test(address?.address ?? "") && !/[\r\n]/.test(text);
}

/**
 * Write a message as a mail (RFC 5322). Site, form, day and reader name it, so that a program that gets the same day twice
 * shows it once; `reader` is any text, and its hash says nothing of it. `now` is the time as ISO.
 */
export async function composeMail(
  message: DayMessage,
  { from, to, unsubscribe }: MailAddress,
  reader: string,
  now: string,
): Promise<Buffer> {
  const site = absoluteUrl(sitePath("/"));
  const hash = createHash("sha256").update([site, reader, to].join("\n")).digest("hex").slice(0, 20);
  const form = message.isWeekly ? "week" : "day";
  const mail = new MailComposer({
    from,
    to,
    subject: writeSubject(message),
    text: writeText(message),
    html: writeHtml(message),
    date: new Date(now),
    messageId: `<${message.to}.${form}.${hash}@${new URL(site).hostname}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe !== undefined && { "List-Unsubscribe": `<${unsubscribe}>` }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await mail.compile().build();
}

/**
 * Send a mail whole or not at all. Whatever a server does becomes a `Delivery`; it is unsure where the server got all and
 * went away without an answer.
 */
export async function sendMail(
  mail: Buffer,
  { url, from, to }: MailAddress,
  limits: MailLimits = usualLimits,
): Promise<Delivery> {
  const isHere = /^(?:localhost|127\..*|\[::1\])$/.test(new URL(url).hostname);
  const transport = createTransport({
    url,
    // A password goes to another machine encrypted, or not at all.
    requireTLS: !isHere,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    dnsTimeout: limits.connect,
    socketTimeout: limits.answer,
  });
  let isWhole = false;
  const raw = Readable.from([mail]).on("end", () => {
    isWhole = true;
  });
  const envelope = { from: getAddress(from), to: [getAddress(to)] };
  try {
    await transport.sendMail({ envelope, raw, signal: AbortSignal.timeout(5 * limits.answer) });
    return { status: "sent" };
  } catch (error) {
    const { code, responseCode } = readError(error);
    if (isWhole && responseCode === undefined) {
      return {
        status: "unsure",
        reason: "the mail server took the mail and went away without an answer, so it may have arrived",
      };
    }
    return { status: "refused", reason: explain(code, responseCode) };
  } finally {
    transport.close();
  }
}

function getAddress(text: string): string {
  return parseAddresses(text, { flatten: true })[0]?.address ?? "";
}

/** A message of an error quotes the server, which quotes addresses. */
function readError(error: unknown): { readonly code: string; readonly responseCode: number | undefined } {
  const { code, responseCode } = (error ?? {}) as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
  };
  return { code: String(code), responseCode: typeof responseCode === "number" ? responseCode : undefined };
}

function explain(code: string, responseCode: number | undefined): string {
  const answer = responseCode === undefined ? "" : ` (${responseCode})`;
  if (responseCode !== undefined && responseCode < 500) {
    return `the mail server asks to try again later${answer}`;
  }
  switch (code) {
    case "EAUTH":
    case "ENOAUTH":
    case "EOAUTH2":
      return `the mail server refused user or password${answer}: mend SMTP_URL`;
    case "EENVELOPE":
      return `the mail server refused the sender or the address${answer}: mend MAIL_FROM or MAIL_TO`;
    case "EMESSAGE":
      return `the mail server refused the mail${answer}`;
    case "EDNS":
      return "the mail server's name is not known: mend SMTP_URL";
    case "ETLS":
      return "the mail server offers no encryption that can be trusted: mend SMTP_URL, smtps:// for port 465";
    case "ETIMEDOUT":
    case "EABORT":
    case "ABORT_ERR":
      return "the mail server took too long";
    default:
      return `the mail server could not be reached, or went away${answer}`;
  }
}
