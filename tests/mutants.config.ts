import { configDefaults, defineConfig } from "vitest/config";

/** The unit tests alone: Stryker runs them in a copy of the project, whose root is where it is started. */
export default defineConfig({
  resolve: { alias: { "@": process.cwd() } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "tests/export/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
