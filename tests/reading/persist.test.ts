// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keep, markRead } from "@/lib/reading/store";

const id = "2602.20165";

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("The browser is asked not to evict", () => {
  test("once, when something has been kept", async () => {
    const persist = vi.fn(async () => true);
    vi.stubGlobal("navigator", { storage: { persist } });
    await markRead([id]);
    expect(persist).not.toHaveBeenCalled();
    await keep([id]);
    await keep(["2602.20166"]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  test("and its refusal, or its not knowing how, costs nothing", async () => {
    vi.stubGlobal("navigator", { storage: { persist: async () => Promise.reject(new Error("no")) } });
    expect(await keep([id])).toMatchObject({ isStored: true });
    localStorage.clear();
    vi.stubGlobal("navigator", {});
    expect(await keep(["2602.20166"])).toMatchObject({ isStored: true });
  });
});
