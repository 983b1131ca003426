import { configDefaults, defineConfig } from "vitest/config";

/** The unit tests of code: Stryker runs them in threads of a copy of the project, whose root is where it is started. */
export default defineConfig({
  resolve: { alias: { "@": process.cwd() } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: [
      ...configDefaults.exclude,
      "tests/*.test.ts",
      "tests/export/**",
      // They start programs, which no mutant is in, or change the folder of their process, which a thread may not.
      "tests/cli/**",
      "tests/hosting/**",
      "tests/library/snapshot.test.ts",
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
