import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

const lockfiles = ["package-lock.json", "tests/bench/peers/package-lock.json"];

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
