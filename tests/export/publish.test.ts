import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Changes,
  listFiles,
  publishChanges,
  publishWhole,
  resumePublishing,
} from "@/lib/export/publish";
import { linkFile } from "@/lib/export/write-file";

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);
const places = () => ({
  state: at("state.json"),
  changes: at("changes.json"),
  fresh: at("fresh"),
  old: at("old"),
});
const fresh = { "index.html": "new", "papers/2/index.html": "new", "data/b.json": "new" };
const changes: Changes = {
  state: {
    code: "code",
    pages: { "/papers/2/": { input: "input", size: 3 } },
    files: [],
    parts: {},
  },
  removed: ["papers/1/index.html", "papers/1/index.html.br", "data/a.json"],
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-publish-"));
  write("out", { "index.html": "old", "papers/0/index.html": "kept", "papers/1/index.html": "old" });
  write("out", { "data/a.json": "old" });
  write("fresh", fresh);
});

afterEach(() => rmSync(folder, { recursive: true }));

test("Changes leave the pages that stay, and no empty folder", () => {
  publishChanges(at("out"), changes, places());
  expectPublished();
});

test("What was killed while it made changes is finished, wherever that was", () => {
  for (const moved of Object.keys(fresh)) {
    writeFileSync(at("changes.json"), JSON.stringify(changes));
    write("fresh", fresh);
    mkdirSync(path.dirname(at("out", moved)), { recursive: true });
    renameSync(at("fresh", moved), at("out", moved));
    resumePublishing(at("out"), places());
    expectPublished();
  }
});

test("What was killed between two folders is undone, and nothing is done where nothing was begun", () => {
  renameSync(at("out"), at("old"));
  resumePublishing(at("out"), places());
  expect(readFileSync(at("out", "index.html"), "utf8")).toBe("old");
  resumePublishing(at("out"), places());
  expect(readFileSync(at("out", "index.html"), "utf8")).toBe("old");
});

test("Changes that cannot be read leave nothing known, so that all is made again", () => {
  for (const text of ["{", '{"removed":[]}']) {
    writeFileSync(at("state.json"), "{}");
    writeFileSync(at("changes.json"), text);
    resumePublishing(at("out"), places());
    expect([at("state.json"), at("changes.json")].some((file) => existsSync(file))).toBe(false);
    expect(readFileSync(at("out", "index.html"), "utf8")).toBe("old");
  }
});

test("A whole export takes the place of another", () => {
  publishWhole(at("out"), changes.state, places());
  expect(listFiles(at("out")).sort()).toEqual(Object.keys(fresh).sort());
  expect(JSON.parse(readFileSync(at("state.json"), "utf8"))).toEqual(changes.state);
  expect(existsSync(at("old"))).toBe(false);
});

/** Memory is a file system of its own on Linux. */
const memory = "/dev/shm";

describe.skipIf(!existsSync(memory))("To another file system", () => {
  let other: string;
  beforeEach(() => {
    other = mkdtempSync(path.join(memory, "digest-publish-"));
    renameSync(at("fresh"), at("moved"));
    cpSync(at("moved"), path.join(other, "fresh"), { recursive: true });
  });
  afterEach(() => rmSync(other, { recursive: true }));
  const placesThere = () => ({
    ...places(),
    fresh: path.join(other, "fresh"),
    old: path.join(other, "old"),
  });

  test("changes are made", () => {
    publishChanges(at("out"), changes, placesThere());
    expectPublished();
    expect(existsSync(path.join(other, "fresh"))).toBe(false);
  });

  test("a whole export takes the place of another, and of none", () => {
    publishWhole(at("out"), changes.state, placesThere());
    expect(listFiles(at("out")).sort()).toEqual(Object.keys(fresh).sort());
    expect(readFileSync(at("out", "index.html"), "utf8")).toBe("new");
    expect(JSON.parse(readFileSync(at("state.json"), "utf8"))).toEqual(changes.state);
    cpSync(at("moved"), path.join(other, "fresh"), { recursive: true });
    rmSync(at("out"), { recursive: true });
    publishWhole(at("out"), changes.state, placesThere());
    expect(listFiles(at("out")).sort()).toEqual(Object.keys(fresh).sort());
  });

  test("a file is linked by copying it", () => {
    linkFile(at("out", "index.html"), path.join(other, "copy"));
    expect(readFileSync(path.join(other, "copy"), "utf8")).toBe("old");
  });
});

function expectPublished(): void {
  expect(listFiles(at("out")).sort()).toEqual([...Object.keys(fresh), "papers/0/index.html"].sort());
  for (const file of Object.keys(fresh)) expect(readFileSync(at("out", file), "utf8")).toBe("new");
  expect(existsSync(at("out", "papers", "1"))).toBe(false);
  expect(JSON.parse(readFileSync(at("state.json"), "utf8"))).toEqual(changes.state);
  expect(existsSync(at("changes.json"))).toBe(false);
  expect(existsSync(at("fresh"))).toBe(false);
}

function write(name: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(at(name, file)), { recursive: true });
    writeFileSync(at(name, file), text);
  }
}
