import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bundleWorker } from "@/lib/export/service-worker";
import { exportFolder } from "@/tests/export-folder";

const exported = readFileSync(path.join(exportFolder, "sw.js"), "utf8");

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("The service worker", () => {
  test("is one file of at most 20 kB, gzip, the same from the same sources", () => {
    expect(exported).toBe(bundleWorker());
    expect(gzipSync(exported).length).toBeLessThanOrEqual(20_000);
    expect(exported).not.toMatch(/\bprocess\.env\b|\bimport\(|\brequire\(/);
  });

  test("knows the path below which the site lies", async () => {
    vi.stubEnv("SITE_URL", "https://someone.org/lab/");
    vi.resetModules();
    const { bundleWorker } = await import("@/lib/export/service-worker");
    const worker = bundleWorker();
    expect(worker).toContain('"/lab"');
    expect(exported).not.toContain('"/lab"');
  });
});
