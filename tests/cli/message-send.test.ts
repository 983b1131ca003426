import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runDigest } from "@/lib/cli/digest-command";
import { type MailServer, startMailServer } from "@/tests/message/mail-server";
import { writeProfile } from "@/tests/message/samples";
import { readerMark } from "@/tests/readers";
import { send as answer, refuse, startRemoteServer } from "./remote-server";
import { runHere } from "./run-digest";

// The modules that write addresses take that of the site as they are loaded.
vi.hoisted(() => {
  process.env.SITE_URL = "https://site.example/papers";
});

let folder: string;
let server: MailServer;
let password: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-send-"));
  server = await startMailServer();
  password = "s3cret";
  vi.stubEnv("MAIL_FROM", "digests@site.example");
  vi.stubEnv("MAIL_TO", "ada@reader.example");
  vi.stubEnv("MESSAGE_URLS", "");
  write("2026-02-24", "2602.00001");
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Write a day of the content folder. */
function write(date: string, ...ids: readonly string[]): void {
  const entries = ids.map(
    (id, place) =>
      `### [${place + 1}] [Paper ${id}](https://arxiv.org/abs/${id})\n*Ada Lovelace*\n\nMain category: cs.CV\n\nTL;DR: Short.\n`,
  );
  const file = path.join(folder, "content", "one", `${date}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, entries.join("\n"));
}

/** What is asked of the command, with places of this test. */
function ask(...args: readonly string[]): string[] {
  const places = [
    "--content",
    path.join(folder, "content"),
    "--state",
    path.join(folder, "state", "told.json"),
  ];
  return ["message", "--send", "--language", "en", ...places, ...args];
}

function send(...args: readonly string[]) {
  vi.stubEnv("SMTP_URL", server.url.replace("s3cret", password));
  return runHere(...ask(...args));
}

function listSubjects() {
  return server.mails.map(({ subject }) => subject);
}

describe("digest message --send", () => {
  test("sends what is new once, and nothing where nothing is new", async () => {
    expect(await send()).toEqual({ status: 0, stdout: "Reader 1, mail: sent.\n", stderr: "" });
    expect(listSubjects()).toEqual(["1 new paper: Paper 2602.00001"]);
    expect(server.mails[0]?.html).toContain('href="https://site.example/papers/papers/2602.00001/"');
    expect(server.mails[0]?.messageId).toMatch(/^<2026-02-24\.day\.[0-9a-f]{20}@site\.example>$/);

    expect(await send()).toEqual({ status: 0, stdout: "Reader 1, mail: nothing new.\n", stderr: "" });
    write("2026-02-24", "2602.00001", "2602.00002");
    expect((await send()).stdout).toBe("Reader 1, mail: nothing new.\n");
    expect(server.mails).toHaveLength(1);

    write("2026-02-25", "2602.00003", "2602.00001");
    await send();
    expect(listSubjects().slice(1)).toEqual(["2 new papers: Paper 2602.00003, Paper 2602.00002"]);
  });

  test("sends again what it was asked to send again, under the same name", async () => {
    await send();
    await send("--since", "2026-02-01");
    expect(server.mails).toHaveLength(1);
    await send("--again");
    expect(server.mails).toHaveLength(2);
    expect(server.mails[1]?.messageId).toBe(server.mails[0]?.messageId);
  });

  test("sends once where two runs begin at once", async () => {
    const lines = vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubEnv("SMTP_URL", server.url);
    expect(await Promise.all([runDigest(ask()), runDigest(ask())])).toEqual([0, 0]);
    expect(lines.mock.calls.flat().sort()).toEqual(["Reader 1, mail: nothing new.", "Reader 1, mail: sent."]);
    expect(server.mails).toHaveLength(1);
    vi.restoreAllMocks();
  });

  test("tries again what was refused", async () => {
    password = "wr0ng";
    expect(await send()).toEqual({
      status: 1,
      stdout:
        "Reader 1, mail: not sent: the mail server refused user or password (535): mend SMTP_URL. The next run tries again.\n",
      stderr: "",
    });
    password = "s3cret";
    await send();
    expect(server.mails).toHaveLength(1);
  });

  test("sends a week once in seven days, beside the days", async () => {
    write("2026-02-20", "2602.00009");
    await send("--weekly");
    expect(listSubjects()).toEqual(["2 new papers: Paper 2602.00001, Paper 2602.00009"]);
    write("2026-02-25", "2602.00003");
    expect((await send("--weekly")).stdout).toBe("Reader 1, mail: nothing new.\n");
    await send();
    write("2026-03-03", "2603.00001");
    await send("--weekly");
    expect(listSubjects().slice(1)).toEqual([
      "1 new paper: Paper 2602.00003",
      "2 new papers: Paper 2603.00001, Paper 2602.00003",
    ]);
  });

  test("sends each reader of a folder a mail, and shows what is wrong with one without holding up the others", async () => {
    const readers = path.join(folder, "readers");
    mkdirSync(readers);
    const save = (name: string, text: string) => writeFileSync(path.join(readers, name), text);
    save("ada.json", writeProfile([], [{ kind: "query", query: "paper" }]));
    save("ada.env", "MAIL_TO=ada@reader.example\n");
    save("bob.json", "{}");
    save("bob.env", "MAIL_TO=bob@reader.example\n");
    save("eve.json", writeProfile([]));
    save("grace.json", writeProfile([]));
    save("grace.env", "MAIL_TO=grace@reader.example\nMESSAGE_LANGUAGE=zh\n");
    save("hao.json", writeProfile([]));
    save("hao.env", "MAIL_TO=hao@reader.example\nMESSAGE_LANGUAGE=latin\n");
    const { status, stdout } = await send("--profile", readers);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "Reader 1, mail: sent.",
      "Reader 2: not sent: It is no library file: export one on the site, on the page Library, with “Export the library”.",
      "Reader 3: not sent: the profile has no file NAME.env beside it that says where its messages go.",
      "Reader 4, mail: sent.",
      "Reader 5: not sent: MESSAGE_LANGUAGE is none: write one of en, zh, both.",
      "",
    ]);
    expect(server.envelopes.map(({ to }) => to)).toEqual([["ada@reader.example"], ["grace@reader.example"]]);
    expect(listSubjects()).toEqual(["1 of 1: Paper 2602.00001", "1 篇新论文：Paper 2602.00001"]);
  });

  test("finishes what is under way where it is interrupted, and leaves the rest to the next run", async () => {
    const service = await startRemoteServer();
    service.behave("/first", (response) => {
      process.emit("SIGINT");
      response.end("ok");
    });
    service.behave("/second", answer("ok"));
    vi.stubEnv("MAIL_TO", "");
    vi.stubEnv("MESSAGE_URLS", `slack+${service.origin}/first slack+${service.origin}/second`);
    expect(await send()).toEqual({
      status: 1,
      stdout: "Reader 1, Slack: sent.\nInterrupted: the next run sends what is left.\n",
      stderr: "",
    });
    expect((await send()).stdout).toBe("Reader 1, Slack: nothing new.\nReader 1, Slack: sent.\n");
    expect(service.asked.map(({ url }) => url)).toEqual(["/first", "/second"]);
    service.close();
  });

  test("sends by each way once, though another fails", async () => {
    const service = await startRemoteServer();
    service.behave("/services/t0ken", refuse(500), answer("ok"));
    vi.stubEnv("MESSAGE_URLS", `slack+${service.origin}/services/t0ken`);
    expect(await send()).toEqual({
      status: 1,
      stdout:
        "Reader 1, mail: sent.\nReader 1, Slack: not sent: the service failed (500). The next run tries again.\n",
      stderr: "",
    });
    expect((await send()).stdout).toBe("Reader 1, mail: nothing new.\nReader 1, Slack: sent.\n");
    expect((await send()).stdout).toBe("Reader 1, mail: nothing new.\nReader 1, Slack: nothing new.\n");
    service.behave("/services/t0ken", (response) => response.destroy());
    write("2026-02-25", "2602.00003");
    const { status, stdout } = await send();
    expect(status).toBe(1);
    expect(stdout).toContain(
      "Reader 1, Slack: the service gave no answer, so the message may have arrived. It counts as sent",
    );
    expect((await send()).stdout).toContain("Reader 1, Slack: nothing new.");
    expect([server.mails.length, service.asked.length]).toEqual([2, 3]);
    expect(readFileSync(path.join(folder, "state", "told.json"), "utf8")).not.toMatch(/t0ken|\bada\b/);
    service.close();
  });

  test("keeps nothing of a reader but hashes, and says so in a summary", async () => {
    const profile = path.join(folder, "ada.json");
    const summary = path.join(folder, "summary.md");
    writeFileSync(profile, writeProfile(["2602.00001"], [{ kind: "query", query: "secret subject" }]));
    const { stdout } = await send("--profile", profile, "--summary", summary);
    const told = readFileSync(path.join(folder, "state", "told.json"), "utf8");
    const { told: keys } = JSON.parse(told);
    expect(Object.keys(keys)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(Object.values(keys)).toEqual([{ day: "2026-02-24", papers: ["2602.00001"] }]);
    expect(readFileSync(summary, "utf8")).toBe("- Reader 1, mail: sent.\n");
    expect(stdout + told).not.toMatch(/\bada\b|s3cret|reader\.example|subject|127\.0\.0\.1/);
  });

  test.each([
    [{ SMTP_URL: `smtps://ada:${readerMark}@127.0.0.1:1` }],
    [{ SMTP_URL: `smtp://ada:${readerMark}%@127.0.0.1` }],
    [{ SMTP_URL: readerMark }],
    [{ SMTP_URL: `smtps://ada:x@${readerMark}.invalid` }],
    [{ MAIL_TO: readerMark }],
    [{ MAIL_FROM: `<${readerMark}` }],
    [{ MAIL_TO: "", MESSAGE_URLS: readerMark }],
    [{ MAIL_TO: "", MESSAGE_URLS: `https://${readerMark}.invalid/` }],
    [{ MAIL_TO: "", MESSAGE_URLS: `slack+http://127.0.0.1:1/${readerMark}#${readerMark}` }],
  ])("prints no address, password or token, whatever is wrong: %j", async (variables) => {
    vi.stubEnv("SMTP_URL", server.url);
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const summary = path.join(folder, "summary.md");
    const { status, stdout, stderr } = await runHere(...ask("--summary", summary));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Reader 1(?:, \w+)?: not sent: .+\.\n$/);
    const all = stdout + stderr + readFileSync(summary, "utf8");
    expect(all).not.toContain(readerMark);
    expect(all).not.toMatch(/127\.0\.0\.1|\.example/);
  });

  test.each([
    [{ SITE_URL: "" }, [], "SITE_URL is not set"],
    [{}, ["--format", "html"], "--format is for printing"],
    [{}, ["--profile", "package.json"], "It is no library file"],
  ])("says in a sentence what it lacks: %j %j", async (variables, args, sentence) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { status, stderr } = await send(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(server.mails).toEqual([]);
  });

  test("says in a sentence where no address is set, or a wrong one", async () => {
    vi.stubEnv("MAIL_TO", "");
    expect((await send()).stdout).toContain("Reader 1: not sent: nothing says where the messages go");
    vi.stubEnv("MAIL_TO", "ada");
    expect((await send()).stdout).toBe(
      "Reader 1: not sent: MAIL_TO is no address of mail: write one, as ada@example.org.\n",
    );
  });

  test("sends nothing where it is not known what was sent", async () => {
    const state = path.join(folder, "state", "told.json");
    mkdirSync(path.dirname(state));
    writeFileSync(state, '{"version":1,"told":{"x');
    const { status, stderr } = await send();
    expect(status).toBe(2);
    expect(stderr).toContain("told.json does not say what was sent before. Delete it");
    expect(server.mails).toEqual([]);
  });
});

describe("digest message --state", () => {
  test("prints what is new since it printed last", async () => {
    const print = () =>
      runHere(
        "message",
        "--content",
        path.join(folder, "content"),
        "--state",
        path.join(folder, "printed.json"),
      );
    expect((await print()).stdout).toContain("Paper 2602.00001");
    expect(await print()).toMatchObject({ status: 0, stdout: "", stderr: "There are no new papers.\n" });
    write("2026-02-25", "2602.00003");
    expect((await print()).stdout).toContain("Paper 2602.00003");
  });
});
