// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { keep, listMarks, markRead, markUnread, subscribe, unkeep } from "@/lib/reading/store";

const refusals: readonly (readonly [string, object | undefined])[] = [
  ["has no database", undefined],
  [
    "is not let at its databases",
    {
      open: () => {
        throw new DOMException("denied", "SecurityError");
      },
    },
  ],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(refusals)("A browser that %s", (_, databases) => {
  test("remembers nothing and says so, without an error", async () => {
    vi.stubGlobal("indexedDB", databases);
    expect(await listMarks()).toEqual([]);
    const outcomes = [keep, unkeep, markRead, markUnread].map((change) => change("2602.20165"));
    expect(await Promise.all(outcomes)).toEqual([false, false, false, false]);
  });
});

describe("A listener", () => {
  test("hears of a change in another tab until it stops, and asks again when its page comes back", async () => {
    const changed = vi.fn();
    const stop = subscribe(changed);
    const otherTab = new BroadcastChannel("arxiv-cv-digest");
    otherTab.postMessage("changed");
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    window.dispatchEvent(new Event("pagehide"));
    otherTab.postMessage("changed");
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(changed).toHaveBeenCalledTimes(2);
    otherTab.postMessage("changed");
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3));
    stop();
    otherTab.close();
  });
});
