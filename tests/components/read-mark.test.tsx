// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ReadMark } from "@/components/reading/read-mark";
import { listMarks } from "@/lib/reading/store";

const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

const setPrerendering = (value: boolean) =>
  Object.defineProperty(document, "prerendering", { value, configurable: true });

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(document, "prerendering");
});

describe("A paper's page", () => {
  test("marks the paper as read when it is opened", async () => {
    render(<ReadMark id="2602.00001" paper={paper} />);
    await vi.waitFor(async () => expect((await listMarks()).map(({ id }) => id)).toContain("2602.00001"));
  });

  test("that is rendered ahead marks nothing until the reader goes there", async () => {
    setPrerendering(true);
    render(<ReadMark id="2602.00002" paper={paper} />);
    render(<ReadMark id="2602.00003" paper={paper} />).unmount();
    expect((await listMarks()).map(({ id }) => id)).not.toContain("2602.00002");
    setPrerendering(false);
    document.dispatchEvent(new Event("prerenderingchange"));
    await vi.waitFor(async () => expect((await listMarks()).map(({ id }) => id)).toContain("2602.00002"));
    expect((await listMarks()).map(({ id }) => id)).not.toContain("2602.00003");
  });
});
