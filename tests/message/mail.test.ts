import { afterEach, describe, expect, test } from "vitest";
import { composeMail, type MailAddress, readMailAddress, sendMail } from "@/lib/message/mail";
import { startMailServer, startRawServer } from "./mail-server";
import { createWritten, hostile } from "./written";

const now = "2026-02-26T06:00:00.000Z";
const from = "Digests <digests@site.example>";
const to = "ada@reader.example";
const limits = { connect: 2_000, answer: 2_000 };

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function startServer(...options: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...options);
  closing.push(server.close);
  return server;
}

async function startRaw(...options: Parameters<typeof startRawServer>) {
  const server = await startRawServer(...options);
  closing.push(server.close);
  return server;
}

async function send(url: string, fields: Partial<MailAddress> = {}, message = createWritten()) {
  const address = { url, from, to, ...fields };
  return sendMail(await composeMail(message, address, "ada.json", now), address, limits);
}

describe("A mail", () => {
  test("arrives as it was written, with a text part, a HTML part and the headers of its kind", async () => {
    const server = await startServer();
    expect(await send(server.url, { unsubscribe: "mailto:owner@site.example" })).toEqual({ status: "sent" });
    expect(server.envelopes).toEqual([{ from: "digests@site.example", to: [to] }]);
    const [mail] = server.mails;
    expect(mail?.subject).toBe("1 of 3: A title, …");
    expect(mail?.from?.text).toBe('"Digests" <digests@site.example>');
    expect(mail?.date?.toISOString()).toBe(now);
    expect(mail?.messageId).toMatch(/^<2026-02-25\.day\.[0-9a-f]{20}@localhost>$/);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(server.raw[0]).toContain("\r\nList-Unsubscribe: <mailto:owner@site.example>\r\n");
    expect(mail?.text).toContain("1. A title\n   标题\n   Ada Lovelace, Grace Hopper … Mary Somerville\n");
    expect(mail?.text).toContain(
      "\n   https://example.org/papers/2602.00101/\n   https://arxiv.org/pdf/2602.00101\n",
    );
    expect(mail?.html).toMatch(/^<!doctype html>/);
    const links = [...String(mail?.html).matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    expect(links).toEqual([
      "https://example.org/papers/2602.00101/",
      "https://arxiv.org/pdf/2602.00101",
      "https://github.com/a/b",
      "https://example.org/papers/2602.00001/",
      "https://example.org/",
    ]);
    for (const line of server.raw[0]?.split("\r\n") ?? []) expect(line.length).toBeLessThan(998);
  });

  test("holds what a title holds, in subject, text and HTML, and no header of its own", async () => {
    const server = await startServer();
    const title = `${hostile} Bcc: eve@example.org`;
    await send(server.url, {}, createWritten({ title }));
    const [mail] = server.mails;
    expect(mail?.subject).toBe(`1 of 3: ${title}, …`);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.html).toContain("&lt;img src=x&gt;");
    expect(mail?.text?.replace(/\s+/g, " ")).toContain(title);
  });

  test("of a day and a reader has one name, and another for another day, form, reader or address", async () => {
    const name = async (message = createWritten(), reader = "ada.json", address = to) => {
      const mail = await composeMail(message, { url: "smtp://host", from, to: address }, reader, now);
      return /^Message-ID: (.*)$/im.exec(mail.toString())?.[1];
    };
    const first = await name();
    expect(await name(createWritten({ title: "Other" }))).toBe(first);
    const others = [
      await name({ ...createWritten(), to: "2026-02-26" }),
      await name({ ...createWritten(), isWeekly: true }),
      await name(createWritten(), "grace.json"),
      await name(createWritten(), "ada.json", "grace@reader.example"),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
    expect(JSON.stringify([first, ...others])).not.toMatch(/ada|grace/);
  });
});

describe("A mail server that", () => {
  test("has another password, refuses it in a sentence without the password", async () => {
    const server = await startServer();
    const delivery = await send(server.url.replace("s3cret", "wr0ng"));
    expect(delivery).toEqual({
      status: "refused",
      reason: "the mail server refused user or password (535): mend SMTP_URL",
    });
    expect(server.mails).toEqual([]);
  });

  test("refuses the address, quoting it, is reported without the address", async () => {
    const server = await startServer({
      onRcptTo: (_address, _session, callback) => callback(new Error(`no such user ${to}`)),
    });
    expect(await send(server.url)).toEqual({
      status: "refused",
      reason: "the mail server refused the sender or the address (550): mend MAIL_FROM or MAIL_TO",
    });
  });

  test("asks to come later, or refuses the mail, has none of it", async () => {
    const later = Object.assign(new Error("greylisted"), { responseCode: 451 });
    const busy = await startServer({ onRcptTo: (_address, _session, callback) => callback(later) });
    expect(await send(busy.url)).toEqual({
      status: "refused",
      reason: "the mail server asks to try again later (451)",
    });
    const strict = await startServer({
      onData: (stream, _session, callback) => {
        stream.resume();
        stream.on("end", () => callback(Object.assign(new Error("spam"), { responseCode: 554 })));
      },
    });
    expect(await send(strict.url)).toEqual({
      status: "refused",
      reason: "the mail server refused the mail (554)",
    });
  });

  test("is not there, says nothing, or goes away at once, is reported", async () => {
    const gone = await startRaw(() => {});
    gone.close();
    const reached = "the mail server could not be reached, or went away";
    expect(await send(gone.url)).toEqual({ status: "refused", reason: reached });
    const silent = await startRaw(() => {});
    expect(await send(silent.url)).toEqual({ status: "refused", reason: "the mail server took too long" });
    const closing = await startRaw((_line, socket) => socket.destroy());
    expect(await send(closing.url)).toEqual({ status: "refused", reason: reached });
  });

  const replies: readonly (readonly [RegExp, string])[] = [
    [/^$/, "220 ready"],
    [/^EHLO/, "250 ready"],
    [/^(?:MAIL|RCPT)/, "250 fine"],
    [/^DATA/, "354 go on"],
  ];
  const speak = (line: string, end: () => void, write: (text: string) => void) => {
    if (line === ".") end();
    const answer = replies.find(([pattern]) => pattern.test(line))?.[1];
    if (answer) write(`${answer}\r\n`);
  };

  test("cuts off after the mail, or is silent then, may have it: it counts as sent", async () => {
    const unsure = {
      status: "unsure",
      reason: "the mail server took the mail and went away without an answer, so it may have arrived",
    };
    let isMail = false;
    const cutting = await startRaw((line, socket) => {
      if (line === "" && isMail) return;
      isMail = line.startsWith("DATA") || (isMail && line !== ".");
      speak(
        line,
        () => socket.destroy(),
        (text) => socket.write(text),
      );
    });
    expect(await send(cutting.url)).toEqual(unsure);
    let isData = false;
    const silent = await startRaw((line, socket) => {
      if (line === "" && isData) return;
      isData = isData || line.startsWith("DATA");
      speak(
        line,
        () => {},
        (text) => socket.write(text),
      );
    });
    expect(await send(silent.url)).toEqual(unsure);
  });

  test("offers no encryption gets no password, unless it is on this machine", async () => {
    // A name that leads to this machine, but need not.
    const server = await startServer();
    const delivery = await send(server.url.replace("127.0.0.1", "0.0.0.0"));
    expect(delivery.status).toBe("refused");
    expect(server.mails).toEqual([]);
  });
});

describe("The settings of mail", () => {
  const sound = { SMTP_URL: "smtps://ada:s3cret@mail.example", MAIL_FROM: from, MAIL_TO: to };

  test("are read as they stand", () => {
    expect(readMailAddress({ ...sound, MAIL_TO: ` ${to}\n` })).toEqual({
      url: "smtps://ada:s3cret@mail.example",
      from,
      to,
      unsubscribe: undefined,
    });
  });

  test.each([
    [{ SMTP_URL: "mail.example s3cret" }, "SMTP_URL"],
    [{ SMTP_URL: "https://ada:s3cret@mail.example" }, "SMTP_URL"],
    [{ SMTP_URL: "smtps://ada:s3cret%@mail.example" }, "SMTP_URL"],
    [{ SMTP_URL: "" }, "SMTP_URL"],
    [{ MAIL_FROM: "" }, "MAIL_FROM"],
    [{ MAIL_TO: "ada" }, "MAIL_TO"],
    [{ MAIL_TO: "ada@reader.example, grace@reader.example" }, "MAIL_TO"],
    [{ MAIL_TO: "ada@reader.example\nBcc: eve@example.org" }, "MAIL_TO"],
    [{ MAIL_UNSUBSCRIBE: "owner" }, "MAIL_UNSUBSCRIBE"],
  ])("are refused by name, without their value: %j", (wrong, name) => {
    const read = readMailAddress({ ...sound, ...wrong });
    expect(read).toEqual({ fault: expect.stringMatching(new RegExp(`^${name} is no address`)) });
    expect(JSON.stringify(read)).not.toMatch(/s3cret|reader\.example|eve/);
  });
});
