// @vitest-environment happy-dom

import { beforeEach, expect, test, vi } from "vitest";
import {
  getPaperBeside,
  leavePaperAddress,
  restorePaperAddress,
  writePaperAddress,
} from "@/components/pane/pane-address";
import {
  followListAddress,
  getListAddress,
  getListState,
  writeListAddress,
} from "@/components/reading/list-address";

const day = "/digests/2026-02-25/";

beforeEach(() => window.history.replaceState({ framework: 1 }, "", `${day}?code#c-cs.CV`));

function readList(): string {
  const { pathname, search, hash } = getListAddress();
  return pathname + search + hash;
}

test("A paper beside a list has the address, and the list keeps its own in the history's entry", () => {
  writePaperAddress("hep-th/9901001", "pushState");
  expect(window.location.pathname).toBe("/papers/hep-th/9901001/");
  expect(window.location.search).toBe("");
  expect(readList()).toBe(`${day}?code#c-cs.CV`);
  writePaperAddress("2602.20205", "replaceState");
  expect(getPaperBeside()).toBe("2602.20205");
  expect(readList()).toBe(`${day}?code#c-cs.CV`);
  expect(window.history.state).toMatchObject({ framework: 1, isFirst: true });
});

test("A list that is asked for something else keeps the paper beside it", () => {
  writePaperAddress("2602.20205", "pushState");
  writeListAddress(`${day}?kept`, "pushState");
  expect(window.location.pathname).toBe("/papers/2602.20205/");
  expect(readList()).toBe(`${day}?kept`);
  expect(getPaperBeside()).toBe("2602.20205");
  // The entry before is no longer the list alone.
  expect(leavePaperAddress()).toBe("on");
  expect(window.location.pathname + window.location.search).toBe(`${day}?kept`);
  expect(window.history.state).toEqual({ framework: 1 });
});

test("A list without a paper beside it has the address itself", () => {
  writeListAddress(`${day}?kept`, "replaceState");
  expect(window.location.pathname + window.location.search).toBe(`${day}?kept`);
  expect(getPaperBeside()).toBeUndefined();
});

test("Travelling is heard by a list where it leads to another address of it", () => {
  const changed = vi.fn();
  const stop = followListAddress(changed);
  writePaperAddress("2602.20205", "pushState");
  window.dispatchEvent(new Event("popstate"));
  expect(changed).not.toHaveBeenCalled();
  window.history.replaceState({ list: `${day}?kept`, paper: "2602.20205" }, "");
  window.dispatchEvent(new Event("popstate"));
  expect(changed).toHaveBeenCalledOnce();
  writeListAddress(day, "pushState");
  window.dispatchEvent(new Event("popstate"));
  expect(changed).toHaveBeenCalledOnce();
  stop();
});

test("A link to a part of the paper makes the browser forget the list only for a moment", () => {
  writePaperAddress("2602.20205", "pushState");
  const before = getListState();
  expect(restorePaperAddress(before)).toBe(false);
  window.history.pushState(null, "", "/papers/2602.20205/#compare");
  expect(restorePaperAddress(before)).toBe(true);
  expect(window.location.hash).toBe("#compare");
  expect([getPaperBeside(), readList()]).toEqual(["2602.20205", `${day}?code#c-cs.CV`]);
  expect(window.history.state).toMatchObject({ framework: 1, isFirst: false });
});
