import { describe, expect, test, vi } from "vitest";
import { defaultSettings } from "@/lib/site/settings";
import { createSettingsScript } from "@/lib/site/settings-script";

const defaults = {
  ui: "en",
  reading: "en",
  theme: "system",
  density: "dense",
  size: "normal",
  motion: "system",
  personal: "on",
  swipe: "on",
  offline: "on",
  shortcuts: "on",
  script: "",
};

type Browser = {
  readonly read?: (key: string) => string | null;
  readonly languages?: readonly string[];
};

function runScript({ read = () => null, languages = ["fr-FR", "en-US"] }: Browser) {
  const html = { dataset: {} as Record<string, string>, lang: "" };
  const listeners = new Map<string, (event: object) => void>();
  const run = new Function(
    "document",
    "localStorage",
    "navigator",
    "addEventListener",
    createSettingsScript("zh"),
  );
  run({ documentElement: html }, { getItem: read }, { languages }, (kind: string, heard: () => void) =>
    listeners.set(kind, heard),
  );
  return { html, dispatch: (kind: string, event: object) => listeners.get(kind)?.(event) };
}

describe("The script of the settings", () => {
  test("needs nothing outside of itself, and takes nonsense for no choice", () => {
    const stored: Record<string, string> = { "digest:theme": "dark", "digest:size": "huge" };
    const { html } = runScript({ read: (key) => stored[key] ?? null });
    expect(html).toEqual({ lang: "en", dataset: { ...defaults, theme: "dark" } });
  });

  test("falls back where storage is blocked and no language fits", () => {
    const read = () => {
      throw new Error("blocked");
    };
    const { html } = runScript({ read, languages: ["fr-FR"] });
    expect(html).toEqual({ lang: "zh-CN", dataset: { ...defaults, ui: "zh", reading: "zh" } });
  });

  test.each([
    [["en-GB"], "en"],
    [["zh-CN", "en-US"], "zh"],
    [["zh-TW"], "zh"],
    [["fr-FR", "en-US", "zh-CN"], "en"],
    [["fr-FR"], "zh"],
    [[], "zh"],
  ])("guesses the languages of the interface and of reading for a browser of %j", (languages, guess) => {
    const { dataset } = runScript({ languages }).html;
    expect([dataset.ui, dataset.reading]).toEqual([guess, guess]);
  });

  test("guesses neither language from the choice of the other", () => {
    const chosen = (key: string, value: string) =>
      runScript({ read: (asked) => (asked === key ? value : null), languages: ["en-GB"] }).html.dataset;
    expect(chosen("digest:ui", "zh")).toMatchObject({ ui: "zh", reading: "en" });
    expect(chosen("digest:reading", "both")).toMatchObject({ ui: "en", reading: "both" });
  });

  test("hides no language of reading where it does not run", () => {
    expect(defaultSettings("en")).toMatchObject({ "data-ui": "en", "data-reading": "both" });
  });

  test("spares a page what means something to scripts alone", () => {
    expect(Object.keys(defaultSettings("en")).join(" ")).toBe(
      "data-ui data-reading data-theme data-density data-size data-motion",
    );
  });

  test("follows what another tab chooses or forgets, and no other site's keys", () => {
    const stored: Record<string, string> = {};
    const { html, dispatch } = runScript({ read: (key) => stored[key] ?? null });
    stored["digest:motion"] = "reduced";
    dispatch("storage", { key: "digest/other:motion" });
    expect(html.dataset.motion).toBe("system");
    dispatch("storage", { key: "digest:motion" });
    expect(html.dataset.motion).toBe("reduced");
    delete stored["digest:motion"];
    dispatch("storage", { key: null });
    expect(html.dataset).toEqual(defaults);
  });

  test("catches up when the browser brings a page back as it was left", () => {
    const stored: Record<string, string> = {};
    const { html, dispatch } = runScript({ read: (key) => stored[key] ?? null });
    stored["digest:size"] = "large";
    dispatch("pageshow", { persisted: true });
    expect(html.dataset.size).toBe("large");
  });
});

describe("The keys in the browser's storage", () => {
  test("are named by the base path, so that sites below one origin keep apart", async () => {
    vi.stubEnv("NEXT_PUBLIC_BASE_PATH", "/papers");
    vi.resetModules();
    const { storageKey } = await import("@/lib/site/storage-key");
    vi.unstubAllEnvs();
    expect(storageKey("ui")).toBe("digest/papers:ui");
  });
});
