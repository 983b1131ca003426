import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { buildSite } from "@/lib/cli/build-site";
import { explainError } from "@/lib/cli/explain-error";
import { serveSite } from "@/lib/cli/serve-site";
import { createSiteServer, listen } from "@/lib/cli/site-server";

let folder: string;
const started = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-refusals-"));
  process.chdir(folder);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.chdir(started);
  rmSync(folder, { recursive: true });
});

describe("A build says what is wrong, and what to do,", () => {
  test("where there is no content folder", async () => {
    await expect(buildSite()).rejects.toThrow(
      "the content folder content does not exist. It holds a folder of digests for each source; content/README.md says how.",
    );
    vi.stubEnv("CONTENT_DIR", "none/here");
    await expect(buildSite()).rejects.toThrow(
      "the content folder none/here (CONTENT_DIR names it) does not exist.",
    );
    writeFileSync("none", "");
    vi.stubEnv("CONTENT_DIR", "none");
    await expect(buildSite()).rejects.toThrow("(CONTENT_DIR names it) is a file.");
  });

  test("where the site's place is taken", async () => {
    mkdirSync("content");
    writeFileSync("out", "");
    await expect(buildSite()).rejects.toThrow(
      "out is a file, and the site is written to a folder of this name. Move it elsewhere.",
    );
    rmSync("out");
    symlinkSync("nowhere", "out");
    await expect(buildSite()).rejects.toThrow("out is a link that leads to no folder,");
  });

  test("where the place that it works in is taken", async () => {
    mkdirSync("content");
    writeFileSync(".cache", "");
    expect(explainError(await getError(buildSite()))).toBe(
      "a file is in the place of a folder at .cache/build (ENOTDIR). Move it elsewhere and try again.",
    );
  });

  test("where there are no papers", async () => {
    mkdirSync("content");
    await expect(buildSite()).rejects.toThrow(
      "there are no papers. Put a digest at content/<source>/<YYYY-MM-DD>.md",
    );
  });

  test("where digests have errors, and stops there with STRICT=1", async () => {
    mkdirSync(path.join("content", "one"), { recursive: true });
    writeFileSync(path.join("content", "one", "2026-02-25.md"), "not a digest");
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.stubEnv("STRICT", "1");
    await expect(buildSite()).rejects.toThrow("the digests have errors, and STRICT=1 asks for none.");
    expect(printed.mock.calls.join("\n")).toContain("unknown-format");
    vi.stubEnv("STRICT", "0");
    await expect(buildSite()).rejects.toThrow("there are no papers.");
    expect(printed.mock.calls).toHaveLength(2);
  });
});

describe("A server says what is wrong, and what to do,", () => {
  test("where nothing was built", async () => {
    await expect(serveSite()).rejects.toThrow("there is no site in out/. Run npm run build first,");
  });

  test("where all ports are taken", async () => {
    writeFileSync("404.html", "");
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      }),
    );
    const error = await getError(listen(createSiteServer(".", ""), port, port));
    other.close();
    expect(explainError(error)).toBe(`no port up to ${port} is free (EADDRINUSE). Set PORT to another one.`);
  });
});

test.each([
  ["ENOSPC", "write", "the disk is full at .cache/x (ENOSPC). Free some space and try again."],
  ["EACCES", "open", "permission is denied at .cache/x (EACCES)."],
  ["EROFS", "open", "the file system is read-only at .cache/x (EROFS)."],
])("What the system refuses is reported: %s", (code, syscall, message) => {
  const error = Object.assign(new Error(code), { code, syscall, path: ".cache/x" });
  expect(explainError(error)).toContain(message);
});

test("Of a file that cannot be moved both places are reported", () => {
  const fields = { code: "EROFS", syscall: "rename", path: ".cache/build/export/a", dest: "out/a" };
  expect(explainError(Object.assign(new Error("EROFS"), fields))).toBe(
    "the file system is read-only at .cache/build/export/a or at out/a (EROFS). Work in a folder that can be written.",
  );
});

/** A device of Linux that has no room. */
test.skipIf(!existsSync("/dev/full"))("A full disk that does not say where it is is reported as that", () => {
  const error = getThrown(() => writeFileSync("/dev/full", "x"));
  expect(explainError(error)).toMatch(/^the disk is full.*\(ENOSPC\)\. Free some space and try again\.$/);
});

test("An error of the program is not explained away", () => {
  expect(explainError(new TypeError("x is not a function"))).toBeUndefined();
  expect(
    explainError(Object.assign(new Error("ENOENT"), { code: "ENOENT", syscall: "open" })),
  ).toBeUndefined();
});

test.each([
  ["build", { SITE_URL: "example.org" }, "Not built: SITE_URL is "],
  ["serve", { PORT: "http" }, "Not served: PORT is "],
  ["start", { PORT: "http" }, "Not started: PORT is "],
])("The command %s ends with code 1 and one line for %j", (command, variables, message) => {
  const { status, stdout, stderr } = spawnSync("node", ["lib/cli/run.mjs", `lib/cli/${command}.ts`], {
    cwd: started,
    encoding: "utf8",
    env: { ...process.env, ...variables },
  });
  expect([status, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
  expect(stderr).toContain(message);
});

function getThrown(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
}

async function getError(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
