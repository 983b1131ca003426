// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { changePapers, dismissNotice, getNotice, undoChange } from "@/components/reading/changes";
import { NoticeLine } from "@/components/reading/notice-line";
import { listMarks } from "@/lib/reading/store";

afterEach(() => {
  cleanup();
  dismissNotice();
  vi.unstubAllGlobals();
});

const list = async (name: "kept" | "read") =>
  (await listMarks()).filter((mark) => mark[name] !== undefined).map(({ id }) => id);

describe("The line that tells of a change", () => {
  test("says in both languages what was done to how many, takes no focus, and undoes it", async () => {
    await changePapers("read", ["2602.00002"]);
    render(<NoticeLine />);
    const focused = document.activeElement;
    await changePapers("read", ["2602.00001", "2602.00002", "2602.00003"]);
    expect(await screen.findByText("2 papers marked as read")).toBeDefined();
    expect(screen.getByRole("status").textContent).toContain("已将 2 篇论文标为已读");
    expect(document.activeElement).toBe(focused);
    expect(await list("read")).toEqual(["2602.00001", "2602.00002", "2602.00003"]);
    fireEvent.click(screen.getByRole("button", { name: /Undo/ }));
    expect(await screen.findByText("Undone")).toBeDefined();
    expect(await list("read")).toEqual(["2602.00002"]);
    expect(screen.queryByRole("button", { name: /Undo/ })).toBeNull();
  });

  test("undoes change by change, the last one first, until nothing is left", async () => {
    render(<NoticeLine />);
    await changePapers("keep", ["2602.00004"]);
    await changePapers("keep", ["2602.00005"]);
    // Changes nothing, and so leaves nothing to undo.
    await changePapers("keep", ["2602.00005"]);
    await undoChange();
    expect(await list("kept")).toEqual(["2602.00004"]);
    await undoChange();
    expect(await list("kept")).toEqual([]);
    for (let n = 0; n < 3; n += 1) await undoChange();
    expect(await screen.findByText("Nothing to undo")).toBeDefined();
  });

  test("comes back with its way back after a reload, but neither on another page nor once it is dismissed", async () => {
    await changePapers("read", ["2602.00011", "2602.00012"]);
    const reload = async () => {
      vi.resetModules();
      return await import("@/components/reading/changes");
    };
    expect((await reload()).getNotice()).toEqual({ kind: "read", count: 2 });
    window.history.pushState({}, "", "/another/");
    const other = await reload();
    expect(other.getNotice()).toBeUndefined();
    await other.undoChange();
    expect(await list("read")).not.toContain("2602.00011");
    await other.changePapers("keep", ["2602.00011"]);
    other.dismissNotice();
    const last = await reload();
    expect(last.getNotice()).toBeUndefined();
    await last.undoChange();
    expect(await list("kept")).toEqual([]);
  });

  test("goes no way back to what is damaged or was long ago", async () => {
    await changePapers("keep", ["2602.00013"]);
    vi.useFakeTimers({ now: Date.now() + 3_600_001, toFake: ["Date"] });
    await undoChange();
    vi.useRealTimers();
    expect(await list("kept")).toEqual(["2602.00013"]);
    sessionStorage.setItem("digest:undo", '[{"at":1},{"at":9e99,"page":"/","edits":"?"},7]');
    await undoChange();
    expect(getNotice()).toEqual({ kind: "nothing-to-undo" });
    await changePapers("unkeep", ["2602.00013"]);
  });

  test("is dismissed by its button and by Escape", async () => {
    render(<NoticeLine />);
    await changePapers("keep", ["2602.00006"]);
    fireEvent.click(await screen.findByRole("button", { name: /Dismiss/ }));
    expect(screen.getByRole("status").textContent).toBe("");
    await changePapers("unkeep", ["2602.00006"]);
    expect(await screen.findByText("Removed from the library")).toBeDefined();
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test("says plainly that a browser stores nothing, and offers no undo", async () => {
    render(<NoticeLine />);
    vi.stubGlobal("indexedDB", undefined);
    await changePapers("read", ["2602.00007"]);
    expect(await screen.findByText(/not letting the site store anything/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /Undo/ })).toBeNull();
  });
});
