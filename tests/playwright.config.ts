import { defineConfig } from "@playwright/test";
import { browserFlags, findChromium } from "./browser";

const port = 4173;

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
    launchOptions: {
      executablePath: findChromium(),
      args: browserFlags,
    },
  },
  webServer: {
    command: "npm run --silent serve",
    cwd: "..",
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
