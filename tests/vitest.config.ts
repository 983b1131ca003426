import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const tests = "tests/**/*.test.{ts,tsx}";

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    // Against hanging, not against slow machines.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "unit", include: [tests], exclude: [...configDefaults.exclude, "tests/export/**"] },
      },
      {
        extends: true,
        test: { name: "export", include: ["tests/export/*.test.{ts,tsx}"] },
      },
    ],
  },
});
