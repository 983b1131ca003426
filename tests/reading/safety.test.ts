// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { noteExport, readSafety } from "@/lib/reading/safety";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

function stubBrowser(vendor: string, isInstalled: boolean, storage?: object): void {
  vi.stubGlobal("navigator", { vendor, storage });
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: isInstalled && query === "(display-mode: standalone)",
  }));
}

test.each([
  ["Google Inc.", false, false],
  ["Apple Computer, Inc.", false, true],
  ["Apple Computer, Inc.", true, false],
  ["", false, false],
])(
  "A browser of %j, installed: %j, forgets what is not visited: %j",
  async (vendor, isInstalled, expected) => {
    stubBrowser(vendor, isInstalled);
    expect((await readSafety()).isForgetful).toBe(expected);
  },
);

test.each([
  [{ persisted: async () => true }, true],
  [{ persisted: async () => false }, false],
  [{ persisted: async () => Promise.reject(new Error("no")) }, undefined],
  [{}, undefined],
  [undefined, undefined],
])("What a browser says of its promise is reported: %#", async (storage, expected) => {
  stubBrowser("", false, storage);
  expect((await readSafety()).isPersistent).toBe(expected);
});

test("The last export is remembered, and nothing else that appears in its place", async () => {
  stubBrowser("", false);
  expect((await readSafety()).exported).toBeUndefined();
  noteExport("2026-03-01T08:00:00.000Z");
  expect((await readSafety()).exported).toBe("2026-03-01T08:00:00.000Z");
  localStorage.setItem("arxiv-cv-digest:exported", "yesterday");
  expect((await readSafety()).exported).toBeUndefined();
});
