import path from "node:path";
import { defineConfig } from "@playwright/test";
import { browserFlags, findChromium } from "./browser";
import { exportFolder } from "./export-folder";

const port = 4277;

export default defineConfig({
  testDir: "./e2e",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Against hanging, not against slow machines.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-GB",
    // Its requests would pass by the routes that tests lay.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: findChromium(),
      args: browserFlags,
    },
  },
  webServer: {
    // Serves what lies in `out` of the folder that it runs in.
    command: `node --import tsx ${path.resolve("lib", "cli", "serve.ts")}`,
    cwd: path.resolve(path.dirname(exportFolder)),
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
