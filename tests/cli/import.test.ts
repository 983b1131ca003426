import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeDifferences } from "@/lib/cli/compare-digests";
import { importFiles } from "@/lib/cli/import";
import { type ImportCandidate, type Present, planImport, planSources } from "@/lib/cli/import-plan";
import { getSourceOfFile, toSourceName } from "@/lib/cli/import-source";
import { listInputFiles } from "@/lib/cli/input-files";
import { writeAtomically } from "@/lib/export/write-file";
import { parseDigest } from "@/tests/digest/parse-digest";
import { runHere } from "./run-digest";

const archive = "../shared/corpus/archive";

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-import-"));
  content = path.join(folder, "content");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("digest import", () => {
  test("puts the bytes of a file at its source and date, and names a new source", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`\ufeff${createDigest(["2602.00001"])}\r\n`),
      Buffer.from([0xff]),
    ]);
    const file = write("Robot_Papers/20260225.md", bytes);
    const { stdout, status } = await run(file);
    expect(stdout).toMatch(/\| robot-papers\/2026-02-25\.md \| details \| +1 \| added +\|/);
    expect(status).toBe(0);
    expect(readFileSync(target("robot-papers/2026-02-25.md")).equals(bytes)).toBe(true);
    expect(JSON.parse(readFileSync(target("robot-papers/source.json"), "utf8"))).toEqual({
      name: "Robot_Papers",
      language: "en",
    });
  });

  test("changes nothing when the same files come again", async () => {
    const file = write("one/2026-02-25.md", createDigest(["2602.00001"]));
    await run(file);
    writeFileSync(target("one/source.json"), "{}");
    const { stdout, status } = await run(file);
    expect(stdout).toContain("1 file: 0 added, 0 replaced, 1 unchanged, 0 refused; 1 entry.");
    expect(status).toBe(0);
    expect(readFileSync(target("one/source.json"), "utf8")).toBe("{}");
  });

  test("refuses to overwrite another digest and shows how they differ, until it is asked to replace it", async () => {
    const file = write("one/2026-02-25.md", createDigest(["2602.00001", "2602.00002"]));
    await run(file);
    const before = readFileSync(target("one/2026-02-25.md"), "utf8");
    const after = createDigest(["2602.00001", "2602.00003"]).replace("Method 2602.00001", "Another method");
    write("one/2026-02-25.md", after);

    const { stdout, status } = await run(file);
    expect(status).toBe(1);
    expect(stdout).toContain("--replace");
    expect(stdout).toMatch(/only in \S*content\/one\/2026-02-25\.md: 1 paper \(2602\.00002\)/);
    expect(stdout).toContain(`only in ${file}: 1 paper (2602.00003)`);
    expect(stdout).toContain("described differently: 1 paper (2602.00001: “Method”)");
    expect(stdout).toContain("- Method: Method 2602.00001");
    expect(stdout).toContain("+ Method: Another method");
    expect(readFileSync(target("one/2026-02-25.md"), "utf8")).toBe(before);

    expect((await run(file, "--replace")).stdout).toContain("1 replaced");
    expect(readFileSync(target("one/2026-02-25.md"), "utf8")).toBe(after);
  });

  test("takes folders and quoted globs, but neither READMEs nor hidden files", async () => {
    write("one/2026-02-25.md", createDigest(["2602.00001"]));
    write("one/old/two/2026-02-26.txt", createDigest(["2602.00002"]));
    write("one/README.md", "# About");
    write("one/.draft.md", "# Draft");
    expect((await run(path.join(folder, "one"))).stdout).toContain("2 files: 2 added");
    expect((await run(path.join(folder, "**/*.md"), "--source", "three")).stdout).toContain(
      "three/2026-02-25.md",
    );
    expect(readdirSync(content).sort()).toEqual(["one", "three", "two"]);
  });

  test("imports the sound files beside those it refuses, and gives the parser's reasons", async () => {
    write("one/2026-02-20.md", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe]));
    write("one/2026-02-21.md", "\n\n");
    write("one/2026-02-22.md", "# A letter\n\nDear reader");
    write("one/2026-02-23.md", "# Table of Contents\n\n- [cs.CV](#cs.CV) [Total: 0]\n");
    write("one/2026-02-24.md", createDigest(["2602.00001"]));
    const { stdout, status } = await run(path.join(folder, "one"));
    expect(status).toBe(1);
    expect(stdout).toContain("5 files: 2 added, 0 replaced, 0 unchanged, 3 refused; 1 entry.");
    expect(stdout).toContain("No digest format recognises this file (unknown-format): 1 file");
    expect(stdout).toContain("The file is no text in UTF-8, UTF-16 or GB18030 (unknown-encoding): 1 file");
    expect(stdout).toContain("The file is empty (empty-file): 1 file");
    expect(readdirSync(target("one"))).toEqual(["2026-02-23.md", "2026-02-24.md", "source.json"]);
  });

  test("dates an undated file after the digest that shares its papers, and says so", async () => {
    const ids = ["2602.00001", "2602.00002", "2602.00003"];
    await run(write("one/2026-02-25.md", createDigest(ids)));
    const { stdout, status } = await run(
      write("two/latest.md", createDigest(ids).replaceAll("Method", "Approach")),
    );
    expect(status).toBe(0);
    expect(stdout).toContain("two/2026-02-25.md");
    expect(stdout).toContain("latest.md: Dated 2026-02-25 after a digest that shares its papers.");
  });

  test("leaves a file whose day is an estimate its own name, so that the site can say so", async () => {
    await run(write("one/2026-02-25.md", createDigest(["2602.20005"])));
    const { stdout, status } = await run(
      write("two/Latest day.md", createDigest(["2602.20001", "2602.20002"])),
    );
    expect(status).toBe(0);
    expect(stdout).toContain("two/latest-day.md");
    expect(stdout).toMatch(/its arXiv identifiers put it near 2026-02-\d\d/);
  });

  test("refuses a file that nothing dates, and takes the date that it is given", async () => {
    const file = write("one/latest.md", createDigest(["2602.00001"]).replaceAll("arxiv.org", "example.org"));
    const { stdout, status } = await run(file);
    expect(status).toBe(1);
    expect(stdout).toContain("Give the date: --date YYYY-MM-DD");
    expect(existsSync(content)).toBe(false);
    expect((await run(file, "--date", "2026-02-25")).stdout).toContain("one/2026-02-25.md");
  });

  test("explains wrong usage and writes nothing", async () => {
    const file = write("one/2026-02-25.md", createDigest(["2602.00001"]));
    for (const wrong of [[], [file, "--force"], [file, path.join(folder, "missing.md")]]) {
      const { stderr, status } = await run(...wrong);
      expect(status).toBe(2);
      expect(stderr).not.toContain("    at ");
    }
    expect(existsSync(content)).toBe(false);
  });

  test("refuses a file that it cannot write, and leaves nothing half written", async () => {
    const file = write("one/2026-02-25.md", createDigest(["2602.00001"]));
    mkdirSync(target("one/2026-02-25.md"), { recursive: true });
    expect((await run(file)).stdout).toContain("is not a plain file");
    const { stdout, status } = await run(file, "--replace");
    expect(status).toBe(1);
    expect(stdout).toContain("It could not be written");
    expect(readdirSync(target("one"))).toEqual(["2026-02-25.md"]);
  });

  test.skipIf(!existsSync(archive))("imports days of the archive byte for byte", async () => {
    const files = readdirSync(archive)
      .filter((name) => /^\d.*\.md$/.test(name))
      .slice(0, 3)
      .map((name) => path.join(archive, name));
    expect((await run(...files)).stdout).toContain("3 files: 3 added");
    for (const file of files) {
      const copy = readFileSync(target(`archive/${path.basename(file)}`));
      expect(copy.equals(readFileSync(file))).toBe(true);
    }
  });
});

describe("importFiles", () => {
  test("stops between two files when it is interrupted, and says what it did not reach", async () => {
    for (let day = 10; day < 20; day += 1) {
      write(`one/2026-02-${day}.md`, createDigest([`2602.000${day}`]));
    }
    const controller = new AbortController();
    const interrupt = () => (existsSync(target("one")) ? controller.abort() : setImmediate(interrupt));
    setImmediate(interrupt);
    const steps = await importFiles([folder], { content, replace: false }, controller.signal);
    const written = readdirSync(target("one"));
    expect(written).toEqual(
      steps.flatMap((step) => (step.status === "added" ? [path.basename(step.target)] : [])),
    );
    expect(written.length).toBeLessThan(10);
    expect(steps.at(-1)).toMatchObject({ reason: "Interrupted before it was written" });
  });
});

describe("importFiles with wrong wishes", () => {
  const { signal } = new AbortController();

  test.each([
    { source: "../one" },
    { source: "" },
    { source: "One Two" },
    { date: "2026-02-30" },
    { date: "25.2.2026" },
  ])("throws on $source$date before it writes", async (wishes) => {
    const file = write("one/2026-02-25.md", createDigest(["2602.00001"]));
    const options = { content, replace: false, ...wishes };
    await expect(importFiles([file], options, signal)).rejects.toThrow(/^--(?:source|date) /);
    expect(existsSync(content)).toBe(false);
  });

  test("throws on a path that names no digest", async () => {
    mkdirSync(path.join(folder, "empty"));
    for (const name of ["empty", "*.missing"]) {
      const found = importFiles([path.join(folder, name)], { content, replace: false }, signal);
      await expect(found).rejects.toThrow("no .md, .markdown, .txt, .json or .jsonl file here");
    }
  });
});

describe("planImport", () => {
  const nothing: Present = { sources: [], getHash: () => undefined };

  test("gives one place to one file: another of the day keeps its name, a copy is reported", () => {
    const files = [
      createCandidate({ file: "one/2026-02-25_a.md", hash: "a" }),
      createCandidate({ file: "one/2026-02-25_b.md", hash: "b" }),
      createCandidate({ file: "one/2026-02-25_c.md", hash: "a" }),
    ];
    const plan = planImport(files, { replace: true }, nothing);
    expect(plan.map(({ status, target }) => [status, target])).toEqual([
      ["added", "one/2026-02-25.md"],
      ["added", "one/2026-02-25-b.md"],
      ["unchanged", "one/2026-02-25.md"],
    ]);
    expect(plan[2]).toMatchObject({ notes: ["The same as one/2026-02-25_a.md."] });
  });

  test("refuses a second file where the date was asked for, and names the file that has it", () => {
    const files = [
      createCandidate({ file: "one/a.md", hash: "a" }),
      createCandidate({ file: "one/b.md", hash: "b" }),
    ];
    const plan = planImport(files, { replace: true, date: "2026-02-25" }, nothing);
    expect(plan.map(({ status }) => status)).toEqual(["added", "refused"]);
    expect(plan[1]).toMatchObject({ reason: "one/a.md has the same source and date" });
  });

  test("keeps folders of a month and a day, and the kinds of files", () => {
    const files = [
      createCandidate({ file: "reader/docs/202602/25/README.md", hash: "a", papers: 0 }),
      createCandidate({ file: "reader/docs/202602/25/2602.00001v1-squares.md", hash: "b" }),
      createCandidate({ file: "data/2026-02-25_AI_enhanced_Chinese.jsonl", hash: "c" }),
      createCandidate({ file: "data/2026-02-25.jsonl", hash: "d" }),
    ];
    const plan = planImport(files, { replace: false, source: "one" }, nothing);
    expect(plan.map(({ target }) => target)).toEqual([
      "one/202602/25/README.md",
      "one/202602/25/2602.00001v1-squares.md",
      "one/2026-02-25-ai-enhanced-chinese.jsonl",
      "one/2026-02-25.jsonl",
    ]);
  });

  test("compares with what is there", () => {
    const present: Present = { sources: ["one"], getHash: () => "old" };
    const statuses = (hash: string, replace: boolean) =>
      planImport([createCandidate({ hash })], { replace }, present).map(({ status }) => status);
    expect(statuses("old", true)).toEqual(["unchanged"]);
    expect(statuses("new", true)).toEqual(["replaced"]);
    expect(statuses("new", false)).toEqual(["refused"]);
  });

  test("refuses a folder that names no source", () => {
    const [step] = planImport([createCandidate({ file: "data/2026-02-25.md" })], { replace: false }, nothing);
    expect(step).toMatchObject({ status: "refused", repair: expect.stringContaining("--source") });
  });

  test("warns that a date in the text counts before the one asked for", () => {
    const files = [createCandidate({ date: "2026-02-25", dateFrom: "heading" })];
    const [step] = planImport(files, { replace: false, date: "2026-02-26" }, nothing);
    expect(step).toMatchObject({
      target: "one/2026-02-26.md",
      notes: [expect.stringContaining("2026-02-25")],
    });
  });
});

describe("planSources", () => {
  test("gives a new source the language of most of its digests, and leaves the others alone", () => {
    const files = ["und", "zh", "zh", "en"].map((language, day) =>
      createCandidate({ file: `One Two/${day}.md`, date: `2026-02-0${day + 1}`, language }),
    );
    const plan = planImport(files, { replace: false }, { sources: [], getHash: () => undefined });
    expect(planSources(plan, () => false)).toEqual([{ source: "one-two", name: "One Two", language: "zh" }]);
    expect(planSources(plan, () => true)).toEqual([]);
  });
});

describe("The source of a file", () => {
  test("is its folder's name in small letters, digits and hyphens", () => {
    expect(toSourceName("Café – CV_2")).toBe("cafe-cv-2");
    expect(getSourceOfFile("a/My Digest/x.md", [])).toBe("my-digest");
  });

  test("is one that exists where the name leads to it", () => {
    expect(getSourceOfFile("a/data/x.md", ["data"])).toBe("data");
    expect(getSourceOfFile("a/cv report/x.md", ["CV_Report"])).toBe("CV_Report");
  });

  test.each(["x.md", "./x.md", "../x.md", "data/x.md", "2026/x.md", "2026-02/x.md", "视觉/x.md"])(
    "is not recognised by %s",
    (file) => expect(getSourceOfFile(file, ["视觉之外"])).toBeUndefined(),
  );
});

describe("listInputFiles", () => {
  test("lists each file once, whichever paths lead to it", () => {
    const file = write("one/2026-02-25.md", "");
    expect(listInputFiles([file, path.join(folder, "one"), path.join(folder, "**")])).toEqual([file]);
  });

  test("goes around no circle of links", () => {
    const file = write("one/2026-02-25.md", "");
    symlinkSync(path.join(folder, "one"), path.join(folder, "one", "again"));
    expect(listInputFiles([path.join(folder, "one")])).toEqual([file]);
  });
});

describe("writeAtomically", () => {
  test("leaves nothing behind where the rename fails, and the old file where there is one", () => {
    mkdirSync(path.join(folder, "taken.md", "inside"), { recursive: true });
    expect(() => writeAtomically(path.join(folder, "taken.md"), Buffer.from("new"))).toThrow();
    expect(() => writeAtomically(path.join(folder, "missing", "a.md"), Buffer.from("new"))).toThrow("ENOENT");
    expect(readdirSync(folder)).toEqual(["taken.md"]);
  });
});

describe("describeDifferences", () => {
  const compare = (ours: string, theirs: string) =>
    describeDifferences(
      { name: "ours", text: ours, entries: parseDigest(ours, "one/2026-02-25.md").entries },
      { name: "theirs", text: theirs, entries: parseDigest(theirs, "one/2026-02-25.md").entries },
    );

  test("shows line ends where they are all that differs", () => {
    const text = createDigest(["2602.00001"]);
    const lines = compare(text, text.replaceAll("\n", "\r\n"));
    expect(lines).toEqual([
      "the same papers in the same words",
      "first at line 1:",
      "  - # cs.CV",
      "  + # cs.CV␍",
    ]);
  });

  test("shows the place in a long line, and where a file ends", () => {
    const text = createDigest(["2602.00001"]);
    const long = "x".repeat(500);
    const lines = compare(text.replace("Method 2602", `${long}a`), text.replace("Method 2602", `${long}b`));
    expect(lines.at(-1)).toMatch(/\+ …x{30}b\.00001$/);
    expect(compare(text, `${text}\nMore`).slice(-3)).toEqual([
      expect.stringMatching(/^first at line \d+:$/),
      "  - (end of the file)",
      "  + More",
    ]);
  });

  test("distinguishes a paper that appears twice from one that appears once", () => {
    const lines = compare(createDigest(["2602.00001"]), createDigest(["2602.00001", "2602.00001"]));
    expect(lines).toContain("only in theirs: 1 paper (2602.00001 (2))");
  });
});

function createDigest(ids: readonly string[]): string {
  const entries = ids.map(
    (id, place) =>
      `### [${place + 1}] [Title ${id}](https://arxiv.org/abs/${id})\n*Ada Lovelace,Alan Turing*\n\nMain category: cs.CV\n\nTL;DR: Summary ${id}\n\n\n<details>\n  <summary>Details</summary>\nMethod: Method ${id}\n\nAbstract: Abstract ${id}\n\n</details>\n`,
  );
  return `# cs.CV\n\n${entries.join("\n\n")}`;
}

function createCandidate(found: Partial<ImportCandidate>): ImportCandidate {
  return {
    status: "ready",
    file: "one/2026-02-25.md",
    hash: "new",
    format: "details",
    language: "en",
    papers: 1,
    date: "2026-02-25",
    dateFrom: "file-name",
    ...found,
  };
}

function write(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function target(name: string): string {
  return path.join(content, name);
}

function run(...args: readonly string[]) {
  return runHere("import", ...args, "--content", content);
}
