import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const tests = "tests/**/*.test.{ts,tsx}";

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    // Against hanging, not against slow machines.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: [tests], exclude: ["tests/export/**"] },
      },
      {
        extends: true,
        test: { name: "export", include: ["tests/export/*.test.ts"] },
      },
    ],
  },
});
