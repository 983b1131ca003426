import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const containerfile = readFileSync("lib/hosting/Containerfile", "utf8");
const allowed = readFileSync(".dockerignore", "utf8")
  .split("\n")
  .filter((line) => line.startsWith("!"))
  .map((line) => line.slice(1));

/** What the container file copies out of the project. */
const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
  .flatMap(([, names = ""]) => names.split(" "))
  .filter((name) => name !== ".");

test("What the container file copies exists, and its build may see it", () => {
  expect(copied).not.toHaveLength(0);
  // The digests are their owner's: a project may have none yet.
  const needed = [...copied, ...allowed].filter((name) => name !== "content");
  for (const name of needed) expect(existsSync(name), name).toBe(true);
  expect(copied.filter((name) => !allowed.includes(name.split("/")[0] ?? ""))).toEqual([]);
});

test("The container file turns on what nginx.conf has for it, and serves at the same place and port", () => {
  const nginx = readFileSync("lib/hosting/nginx.conf", "utf8");
  const [, from = "", to = ""] = /sed -i 's\/([^/]+)\/([^/]+)\/'/.exec(containerfile) ?? [];
  expect(nginx.split(from)).toHaveLength(2);
  expect(from).toBe(`# ${to}`);
  const [, root] = /^\s*root (\S+);$/m.exec(nginx) ?? [];
  const [, port] = /^\s*listen (\d+);$/m.exec(nginx) ?? [];
  expect(containerfile).toContain(`COPY --from=build /site/out ${root}\n`);
  expect(containerfile).toContain(`EXPOSE ${port}\n`);
});
