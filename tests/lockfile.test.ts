import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      license: z.string().optional(),
      optional: z.boolean().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const lockfiles = [
  "package-lock.json",
  "tests/bench/peers/package-lock.json",
  "tests/bench/peers/lighthouse/package-lock.json",
  "tests/bench/peers/stryker/package-lock.json",
];

test.each(lockfiles)(
  "%s holds the packages of every platform: without them none installs cleanly",
  (file) => {
    const { packages } = lockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  },
);

/** Licences that ask for no more than to be named, and for changes of the package itself to be open. */
const licences = new Set(
  [
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BlueOak-1.0.0",
    "Apache-2.0",
    "OFL-1.1",
    "CC-BY-4.0",
    "Python-2.0",
  ].concat("MPL-2.0", "LGPL-3.0-or-later"),
);

function readPackages() {
  return Object.entries(lockSchema.parse(JSON.parse(readFileSync("package-lock.json", "utf8"))).packages);
}

test("Every package has a licence that owners can live with", () => {
  const others = readPackages().filter(([place, { license, optional }]) => {
    // npm notes none for the programs of other platforms than that which wrote the file.
    if (place === "" || (license === undefined && optional)) return false;
    // Of licences with OR between them an owner chooses one.
    const parts = license?.replace(/[()]/g, "").split(" AND ");
    return !(parts?.every((part) => part.split(" OR ").some((name) => licences.has(name))) ?? false);
  });
  expect(others.map(([place]) => place)).toEqual([]);
});

test("Every package that the site needs is explained, and they are no more than they were", () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const [, table = ""] = readFileSync("lib/README.md", "utf8").split("## Why each package is there");
  const explained = table.split("\n").flatMap((line) => /^\| (.+?) \|/.exec(line)?.[1]?.split(", ") ?? []);
  expect(Object.keys(dependencies).filter((name) => !explained.includes(name))).toEqual([]);
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(47);
  // TypeScript is for development, but an optional peer of a package that the site needs.
  const needed = readPackages().filter(
    ([place, { dev, devOptional }]) =>
      !dev && !devOptional && !/^(?:$|node_modules\/(?:@typescript\/)?typescript)/.test(place),
  );
  expect(needed.length).toBeLessThanOrEqual(314);
});

test("No package but esbuild, which works without, has a script for its installation, and none runs", () => {
  const scripts = readPackages().filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([place]) => place)).toEqual(["node_modules/esbuild"]);
  expect(readFileSync(".npmrc", "utf8")).toContain("\nignore-scripts=true\n");
});
