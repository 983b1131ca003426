// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { workOffline } from "@/lib/offline/registration";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Stand in for a browser that has the worker of a built site at this address. */
function stubBrowser() {
  const unregister = vi.fn(async () => true);
  const register = vi.fn(() => new Promise(() => {}));
  const serviceWorker = { register, getRegistration: async () => ({ unregister }) };
  vi.stubGlobal("navigator", { serviceWorker });
  vi.stubGlobal("caches", { keys: async () => [], delete: async () => true });
  return { register, unregister };
}

test("Pages that are edited take the worker of built ones away, whose scripts they would else get", async () => {
  const { register, unregister } = stubBrowser();
  vi.stubEnv("NODE_ENV", "development");
  await workOffline();
  expect(unregister).toHaveBeenCalledOnce();
  expect(register).not.toHaveBeenCalled();
});

test("Pages of a built site have it registered", async () => {
  const { register, unregister } = stubBrowser();
  vi.stubEnv("NODE_ENV", "production");
  void workOffline();
  await vi.waitFor(() => expect(register).toHaveBeenCalledExactlyOnceWith("/sw.js"));
  expect(unregister).not.toHaveBeenCalled();
});
