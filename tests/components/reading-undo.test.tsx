// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { changePapers, dismissNotice, undoChange } from "@/components/reading/changes";
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

  test("is dismissed by its button and by Escape", async () => {
    render(<NoticeLine />);
    await changePapers("keep", ["2602.00006"]);
    fireEvent.click(await screen.findByRole("button", { name: /Dismiss/ }));
    expect(screen.getByRole("status").textContent).toBe("");
    await changePapers("unkeep", ["2602.00006"]);
    expect(await screen.findByText("No longer kept")).toBeDefined();
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test("says plainly that a browser stores nothing, and offers no undo", async () => {
    render(<NoticeLine />);
    vi.stubGlobal("indexedDB", undefined);
    await changePapers("read", ["2602.00007"]);
    expect(await screen.findByText(/lets the site store nothing/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /Undo/ })).toBeNull();
  });
});
