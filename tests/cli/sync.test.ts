import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runSync } from "@/lib/cli/sync";
import { summariseSync } from "@/lib/cli/sync-summary";
import { refuse, send } from "./remote-server";
import {
  digest,
  folder,
  list,
  preparePlace,
  read,
  server,
  summarise,
  sync,
  template,
  write,
} from "./sync-place";

preparePlace();

describe("The days of a template", () => {
  test("are fetched where they are missing, one after the other, the latest first", async () => {
    write("2026-03-02.md", "held");
    server.behave("/2026/03/2026-03-05.md", send(digest("2603.00005")));
    server.behave("/2026/03/2026-03-03.md", send(digest("2603.00003", "2603.00004")));
    const outcomes = await sync(template, { since: "2026-03-01" });
    expect(summarise(outcomes)).toEqual([
      "one/2026-03-05.md added",
      "one/2026-03-04.md missing",
      "one/2026-03-03.md added",
      "one/2026-03-02.md held",
      "one/2026-03-01.md missing",
    ]);
    expect(read("2026-03-03.md")).toBe(digest("2603.00003", "2603.00004"));
    expect(list()).toEqual(["2026-03-02.md", "2026-03-03.md", "2026-03-05.md"]);
    expect(server.asked).toHaveLength(4);
    expect(server.getMostOpen()).toBe(1);
    expect(summariseSync(outcomes)).toContain(
      "2 days and 3 entries new; files: 2 added, 1 here already, 2 without a digest.",
    );
  });

  test("follow the remote while they are new, and are their owner's later", async () => {
    const address = "/2026/03/2026-03-04.md";
    server.behave(
      address,
      send(digest("2603.00004"), { etag: '"1"', "last-modified": "Wed, 04 Mar 2026 08:00:00 GMT" }),
    );
    server.behave("/2026/03/2026-03-05.md", send(digest("2603.00005")));
    await sync(template);

    server.behave(address, refuse(304));
    expect(summarise(await sync(template))).toContain("one/2026-03-04.md unchanged");
    expect(server.asked.at(-1)?.headers).toMatchObject({
      "if-none-match": '"1"',
      "if-modified-since": "Wed, 04 Mar 2026 08:00:00 GMT",
    });

    server.behave(address, send(digest("2603.00004", "2603.00006"), { etag: '"2"' }));
    expect(summarise(await sync(template))).toContain("one/2026-03-04.md replaced");
    expect(read("2026-03-04.md")).toContain("2603.00006");

    // What its owner edited is no version of the remote: it is asked for whole.
    write("2026-03-04.md", "edited");
    await sync(template);
    expect(server.asked.at(-1)?.headers["if-none-match"]).toBeUndefined();

    write("2026-03-01.md", "mended by hand");
    server.behave("/2026/03/2026-03-01.md", send(digest("2603.00001")));
    expect(summarise(await sync(template, { since: "2026-03-01" }))).toContain("one/2026-03-01.md held");
    expect(read("2026-03-01.md")).toBe("mended by hand");
    await sync(template, { since: "2026-03-01", replace: true });
    expect(read("2026-03-01.md")).toBe(digest("2603.00001"));
  });

  test("that are all missing are a fault of the address", async () => {
    const outcomes = await sync(template);
    expect(outcomes.at(-1)).toMatchObject({ status: "failed", reason: "None of 2 addresses holds a file" });
  });
});

describe("A run", () => {
  beforeEach(() => {
    for (const day of ["05", "04", "03", "02", "01"]) {
      server.behave(`/2026/03/2026-03-${day}.md`, send(digest(`2603.000${day}`)));
    }
  });

  test("that is interrupted keeps what it has, and the next one goes on", async () => {
    const controller = new AbortController();
    server.behave("/2026/03/2026-03-03.md", () => controller.abort());
    const outcomes = await sync(template, { since: "2026-03-01", interruption: controller.signal });
    expect(summarise(outcomes)).toEqual([
      "one/2026-03-05.md added",
      "one/2026-03-04.md added",
      "one/2026-03-03.md stopped",
    ]);
    expect(summariseSync(outcomes)).toContain("Interrupted: the next run goes on from here.");
    server.behave("/2026/03/2026-03-03.md", send(digest("2603.00003")));
    await sync(template, { since: "2026-03-01" });
    expect(list()).toHaveLength(5);
  });

  test("ends at its bytes and at its time", async () => {
    const few = { run: { time: 60_000, bytes: 100 } };
    expect(summarise(await sync(template, { since: "2026-03-01", limits: few }))).toEqual([
      "one/2026-03-05.md added",
      "one/2026-03-04.md stopped",
    ]);
    server.behave("/2026/03/2026-03-05.md", () => {});
    const short = { run: { time: 300, bytes: 1e6 } };
    expect(summarise(await sync(template, { limits: short }))).toEqual(["one/2026-03-05.md stopped"]);
  });
});

describe("A listing", () => {
  test("names what there is: a page by its links, a text by its lines", async () => {
    server.behave(
      "/days/",
      send(
        '<html><a href="../">up</a> <a href="2026-03-04.md?raw=1&amp;x">4</a> <a href="/days/2026-03-05_cv.jsonl">5</a> <a href="notes.md">x</a></html>',
      ),
    );
    server.behave("/days/2026-03-04.md?raw=1&x", send(digest("2603.00004")));
    server.behave("/days/2026-03-05_cv.jsonl", send('{"id":"2603.00005","title":"Five"}\n'));
    expect(summarise(await sync(`${server.origin}/days/`, { since: "2026-01-01" }))).toEqual([
      "one/2026-03-05_cv.jsonl added",
      "one/2026-03-04.md added",
    ]);
    server.behave("/list.txt", send("days/2026-03-04.md\r\n\r\ndays/2026-02-01.md\r\n"));
    server.behave("/days/2026-02-01.md", send(digest("2602.00001")));
    expect(summarise(await sync(`${server.origin}/list.txt`))).toEqual([
      "one/2026-03-04.md missing",
      "one/2026-03-04.md failed",
    ]);
    expect(summarise(await sync(`${server.origin}/list.txt`, { since: "2026-01-01" }))).toContain(
      "one/2026-02-01.md added",
    );
  });

  test("cannot name a file outside its folder, or a hidden one", async () => {
    const names = [
      "..%2f..%2f2026-03-05.md",
      "2026-03-05%2f..%2f..%2fx.md",
      "%2e2026-03-05.md",
      "2026-03-05%00.md",
      "C:2026-03-05.md",
    ];
    server.behave("/list.txt", send(names.join("\n")));
    for (const name of names) server.behave(`/${name}`, send(digest("2603.00005")));
    await sync(`${server.origin}/list.txt`, { since: "2026-01-01" });
    expect(list().filter((name) => name !== "2026-03-05.md")).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["content", "sync.json"]);
  });
});

describe("A repository on GitHub", () => {
  const address = "https://github.com/someone/papers";

  function behaveAsGithub(ref: string, files: Readonly<Record<string, string>>): void {
    const tree = Object.entries(files).map(([place, text]) => {
      server.behave(`/raw/someone/papers/${ref}/${place}`, send(text));
      const sha = createHash("sha1").update(`blob ${text.length}\0${text}`).digest("hex");
      return { path: place, type: "blob", sha };
    });
    server.behave(
      `/api/repos/someone/papers/git/trees/${ref}?recursive=1`,
      send(JSON.stringify({ tree: [{ path: "data", type: "tree", sha: "" }, ...tree], truncated: false })),
    );
  }

  test("of the details generator is known by its days, not by their copies, on the branch that holds them", async () => {
    behaveAsGithub("HEAD", { "README.md": "# A tool", "to_md/paper.json": "{}" });
    behaveAsGithub("data", {
      "data/2026-03-04.md": digest("2603.00004"),
      "data/2026-03-04_AI_enhanced_Chinese.jsonl": '{"id":"2603.00004","title":"Four"}\n',
      "data/2026-03-05.md": digest("2603.00005"),
      "Summaries/2026-03/2026-03-04.md": "copy",
    });
    expect(summarise(await sync(address, { since: "2026-01-01" }))).toEqual([
      "one/2026-03-05.md added",
      "one/2026-03-04_AI_enhanced_Chinese.jsonl added",
    ]);
    const before = server.asked.length;
    expect(summarise(await sync(`${address}/tree/data`, { since: "2026-01-01" }))).toEqual([
      "one/2026-03-05.md held",
      "one/2026-03-04_AI_enhanced_Chinese.jsonl held",
    ]);
    expect(server.asked.length - before).toBe(1);
  });

  test("reports days that it has changed since, which stay as they are", async () => {
    write("2026-03-01.md", "mended by hand");
    behaveAsGithub("HEAD", { "2026-03-01.md": digest("2603.00001") });
    const outcomes = await sync(address, { since: "2026-01-01" });
    expect(summarise(outcomes)).toEqual(["one/2026-03-01.md kept"]);
    expect(summariseSync(outcomes)).toContain(
      "Changed at the remote, and kept as they are here: one/2026-03-01.md.",
    );
  });

  test("of folders of papers keeps the folders of a month and a day", async () => {
    const paper = "---\ntitle: A paper\npdf: https://arxiv.org/pdf/2603.00004v1\n---\n\n## Abstract\nText.\n";
    behaveAsGithub("HEAD", {
      "docs/202603/04/2603.00004v1-a-paper.md": paper,
      "docs/202603/05/2603.00005v1-b.md": paper.replace("00004", "00005"),
      "docs/about.md": "# About",
    });
    await sync(address, { since: "2026-01-01" });
    expect(list()).toEqual(["202603/04/2603.00004v1-a-paper.md", "202603/05/2603.00005v1-b.md"]);
  });

  test("of tables is its README, which follows the remote for good", async () => {
    const table = (id: string) =>
      `## SLAM\n\n|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n|**2025-02-25**|**Title ${id}**|First Author et.al.|[${id}](https://arxiv.org/abs/${id})|null|\n`;
    behaveAsGithub("HEAD", { "README.md": table("2502.00001"), "docs/notes.md": "x" });
    expect(summarise(await sync(address, { since: "2026-01-01" }))).toEqual(["one/README.md added"]);
    behaveAsGithub("HEAD", { "README.md": table("2502.00002") });
    expect(summarise(await sync(address, { since: "2026-01-01" }))).toEqual(["one/README.md replaced"]);
  });

  test("that GitHub does not know, or lists in part alone, is a fault", async () => {
    expect(await sync(address)).toMatchObject([
      { status: "failed", reason: "There is nothing at the address" },
    ]);
    server.behave(
      "/api/repos/someone/papers/git/trees/HEAD?recursive=1",
      send(JSON.stringify({ tree: [], truncated: true })),
    );
    expect(await sync(address)).toMatchObject([{ status: "failed", repair: "Set remote to a template" }]);
    expect(existsSync(path.join(folder, "sync.json"))).toBe(false);
  });
});

describe("digest sync", () => {
  const started = process.cwd();

  beforeEach(() => process.chdir(folder));

  afterEach(() => {
    process.chdir(started);
    vi.restoreAllMocks();
  });

  function writeSettings(remote: unknown): void {
    write("source.json", JSON.stringify({ name: "One", language: "en", remote }));
  }

  async function run(options: { since?: string } = {}): Promise<{ status: number; said: string }> {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const status = await runSync({ content: "content", replace: false, summary: "summary.md", ...options });
    return { status, said: log.mock.calls.flat().join("\n") };
  }

  test("fetches the last thirty days from the addresses in a source's settings, and adds a summary", async () => {
    const [old, day] = [40, 20].map((days) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
    );
    server.behave("/list.txt", send(`${old}.md\n${day}.md\n`));
    server.behave(`/${old}.md`, send(digest("2601.00001")));
    server.behave(`/${day}.md`, send(digest("2602.00001")));
    writeSettings([`${server.origin}/list.txt`, `${server.origin}/none.txt`]);
    const { status, said } = await run();
    expect(list()).toEqual([`${day}.md`, "source.json"]);
    expect(said).toMatch(new RegExp(`\\| one/${day}\\.md \\| +1 \\| added +\\|`));
    expect(said).toContain(
      "There is nothing at the address. Open the address in a browser, and correct remote.",
    );
    expect(said).toContain("1 day and 1 entry new; files: 1 added, 1 failed.");
    expect(status).toBe(1);
    expect(readFileSync("summary.md", "utf8")).toBe(`${said}\n`);

    expect((await run({ since: old ?? "" })).said).toContain(`one/${old}.md`);
  });

  test("says so where there is nothing to fetch from, and fails at nothing", async () => {
    writeSettings(undefined);
    expect(await run()).toEqual({
      status: 0,
      said: expect.stringContaining('No source of content has a "remote"'),
    });
  });

  test("refuses settings, placeholders and days that mean nothing", async () => {
    writeSettings("ftp://example.org/{date}.md");
    await expect(run()).rejects.toThrow(/content\/one\/source\.json cannot be read: .*Invalid URL/s);
    writeSettings("https://example.org/{day}.md");
    await expect(run()).rejects.toThrow("holds {day}. Known are {date}, {yyyy}, {mm} and {dd}.");
    writeSettings("https://example.org/{date}.md");
    await expect(run({ since: "2026-02-31" })).rejects.toThrow(
      "--since 2026-02-31: not a day of the calendar",
    );
  });
});
