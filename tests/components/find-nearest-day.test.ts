// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { findNearestDay } from "@/components/layout/find-nearest-day";

const month = `
  <header><a href="/digests/2026-02-12/">not of the page's content</a></header>
  <main>
    <a href="/base/digests/2026-02-04/">4</a> <a href="/base/digests/2026-02-10/">10</a>
    <a href="/base/digests/2026-02-14/#c-cs.CV">a part of a day</a> <a href="/base/digests/2026-02-20/">20</a>
    <a href="/base/digests/2026-03-01/">the next month's</a> <a href="/base/digests/">all</a>
  </main>`;

/** Find a day where the month's page is the one above, and list what was fetched. */
async function find(date: string, status = 200) {
  const fetched: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    fetched.push(address);
    return new Response(month, { status });
  });
  return { day: await findNearestDay(date, new AbortController().signal), fetched };
}

afterEach(() => vi.unstubAllGlobals());

describe("findNearestDay", () => {
  test("finds the nearest day of the month before or after", async () => {
    expect(await find("2026-02-12")).toEqual({ day: "2026-02-10", fetched: ["/digests/2026-02/"] });
    expect((await find("2026-02-27")).day).toBe("2026-02-20");
    expect((await find("2026-02-01")).day).toBe("2026-02-04");
  });

  test("finds the later of two that are as near", async () => {
    expect((await find("2026-02-15")).day).toBe("2026-02-20");
    expect((await find("2026-02-07")).day).toBe("2026-02-10");
  });

  test("finds none in a month that the site lacks", async () => {
    expect((await find("2026-02-12", 404)).day).toBeUndefined();
  });

  test("passes over days that are no dates", async () => {
    expect((await find("2026-02-99")).day).toBe("2026-02-20");
  });
});
