// The site in object storage is the site in out/, whatever was there before.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const script = path.resolve("lib", "hosting", "publish.sh");
const hasRclone = spawnSync("rclone", ["version"]).status === 0;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-publish-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  const place = path.join(folder, "out", file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function publish(variables: Readonly<Record<string, string>>): SpawnSyncReturns<string> {
  const { PATH } = process.env;
  return spawnSync(script, { cwd: folder, encoding: "utf8", env: { PATH, NODE_ENV: "test", ...variables } });
}

/** Read all files of a folder below the test's own. */
function readAll(name: string): Record<string, string> {
  const root = path.join(folder, name);
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const place = path.join(file.parentPath, file.name);
      return [path.relative(root, place), readFileSync(place, "utf8")];
    }),
  );
}

describe.runIf(hasRclone)("A site that is published to storage", () => {
  // A folder is the storage that needs no server.
  const toFolder = () => ({ SITE_REMOTE: `:local:${path.join(folder, "bucket")}` });

  beforeEach(() => {
    write("404.html", "missing");
    write("index.html", "home");
    write("papers/2602.00001/index.html", "one");
    write("papers/hep-th/9901001/index.html", "old");
    write("_next/static/chunks/a.js", "script");
    write("data/manifest.json", "{}");
    write("data/head.a1b2.json", "[]");
    write("packs/2509-0.pack", "pack");
  });

  test("is there whole, each file once", () => {
    expect(publish(toFolder())).toMatchObject({ status: 0 });
    expect(readAll("bucket")).toEqual(readAll("out"));
  });

  test("is as it is now after changes, also of a page that keeps its size", () => {
    publish(toFolder());
    write("index.html", "HOME");
    write("papers/2602.00002/index.html", "two");
    rmSync(path.join(folder, "out", "papers", "2602.00001"), { recursive: true });
    expect(publish(toFolder())).toMatchObject({ status: 0 });
    expect(readAll("bucket")).toEqual(readAll("out"));
    expect(Object.keys(readAll("bucket"))).not.toContain("papers/2602.00001/index.html");
  });

  test("is whole after a run that was interrupted", () => {
    cpSync(path.join(folder, "out", "_next"), path.join(folder, "bucket", "_next"), { recursive: true });
    mkdirSync(path.join(folder, "bucket", "papers", "gone"), { recursive: true });
    writeFileSync(path.join(folder, "bucket", "papers", "gone", "index.html"), "gone");
    writeFileSync(path.join(folder, "bucket", "index.html"), "ho");
    expect(publish(toFolder())).toMatchObject({ status: 0 });
    expect(readAll("bucket")).toEqual(readAll("out"));
  });

  test("needs a site and says where to, without a word of the key", () => {
    const variables = {
      SITE_ENDPOINT: "http://127.0.0.1:9",
      AWS_ACCESS_KEY_ID: "key-of-owner",
      AWS_SECRET_ACCESS_KEY: "secret-of-owner",
    };
    const without = publish(variables);
    expect([without.status, without.stderr]).toEqual([1, expect.stringMatching(/^SITE_BUCKET is not set\./)]);
    const refused = publish({
      ...variables,
      SITE_BUCKET: "papers",
      RCLONE_RETRIES: "1",
      RCLONE_LOW_LEVEL_RETRIES: "1",
    });
    expect(refused.status).not.toBe(0);
    expect(refused.stdout + refused.stderr).not.toMatch(/(?:key|secret)-of-owner/);
    rmSync(path.join(folder, "out"), { recursive: true });
    expect(publish(toFolder()).stderr).toBe("There is no site in out/. Run npm run build first.\n");
  });
});

test("Publishing without rclone says how to get it", () => {
  const { status, stderr } = spawnSync("/bin/sh", [script], {
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: folder },
  });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^rclone is missing\. On Debian: apt-get install rclone\./),
  ]);
});

test("What storage is asked to keep for good is what hosts are asked to", () => {
  const included = [...readFileSync(script, "utf8").matchAll(/--include "([^"]+)"/g)].map(
    ([, pattern]) => pattern,
  );
  expect(included).toEqual(["/_next/static/**", "/data/*.*.json", "/data/*.*.bin", "*.html"]);
});
