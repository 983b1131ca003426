// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { openDB } from "idb";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LibraryPage } from "@/components/library/library-page";
import { listQueries } from "@/components/library/look-up-papers";
import { laterParts } from "@/components/reading-panel/later-parts";
import { ReadingPanel } from "@/components/reading-panel/reading-panel";
import { changeMarks, keep, listMarks, listRows, markOpened } from "@/lib/reading/store";
import { maxQueryLength } from "@/lib/search/query/query-syntax";

const id = "2602.20165";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  window.history.replaceState(null, "", "/library/");
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("The library", () => {
  test("is written at build without what only the browser knows", () => {
    expect(renderToStaticMarkup(<LibraryPage topics={[]} />)).toBe('<div class="min-h-screen"></div>');
  });

  test("says how to keep a paper where none is kept", async () => {
    render(<LibraryPage topics={[]} />);
    expect(await screen.findByText(/Press the star ☆/)).toBeDefined();
    expect(screen.getByText(/点击列表或论文页上的星标/)).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("says in three lines how it comes by mail, and where the feed is, with or without papers", async () => {
    render(<LibraryPage topics={[]} />);
    const part = await screen.findByRole("region", { name: /Get this by mail/ });
    expect(within(part).getAllByRole("listitem")).toHaveLength(3);
    expect(within(part).getByText(/to the owner of this site/)).toBeDefined();
    expect(
      within(part)
        .getByRole("link", { name: /The feed brings/ })
        .getAttribute("href"),
    ).toBe("/feed.xml");
  });

  test("says that a browser stores nothing, instead of how to keep", async () => {
    vi.stubGlobal("indexedDB", undefined);
    render(<LibraryPage topics={[]} />);
    expect((await screen.findByRole("alert")).textContent).toMatch(/not letting the site store anything/);
    expect(screen.queryByText(/Press the star ☆/)).toBeNull();
  });

  test("lets go of a paper by its star, as any list does, and takes it back with its note", async () => {
    await keep([id], paper);
    await changeMarks(new Map([[id, { note: "see §3" }]]));
    render(
      <>
        <LibraryPage topics={[]} />
        <ReadingPanel {...laterParts} />
      </>,
    );
    fireEvent.click(await screen.findByRole("button", { name: /^Keep VISION-ICE/ }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "VISION-ICE" })).toBeNull());
    fireEvent.click(await screen.findByRole("button", { name: /Undo/ }));
    const note = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /Note on VISION-ICE/ });
    expect(note.value).toBe("see §3");
  });

  test("takes a tag back after a reload too, by the key that undoes", async () => {
    await keep([id], paper);
    await changeMarks(new Map([[id, { tags: ["ice"] }]]));
    render(<LibraryPage topics={[]} />);
    fireEvent.click(await screen.findByRole("button", { name: /Remove the tag.*ice/ }));
    await screen.findByText("Tag “ice” removed.");
    cleanup();
    expect((await listMarks())[0]?.tags).toBeUndefined();
    vi.resetModules();
    const { undoChange } = await import("@/components/reading/changes");
    await undoChange();
    expect((await listMarks())[0]?.tags).toEqual(["ice"]);
  });

  test("stores a note on leaving it and says so", async () => {
    await keep([id], paper);
    render(<LibraryPage topics={[]} />);
    fireEvent.click(await screen.findByRole("button", { name: /Write a note/ }));
    const field = screen.getByRole("textbox", { name: /Note on VISION-ICE/ });
    fireEvent.change(field, { target: { value: "a note" } });
    fireEvent.blur(field);
    expect(await screen.findByText("Saved")).toBeDefined();
    expect(await listMarks()).toEqual([expect.objectContaining({ note: "a note" })]);
  });

  test("says where a note is written that there is no room, and keeps what was typed", async () => {
    await keep([id], paper);
    render(<LibraryPage topics={[]} />);
    fireEvent.click(await screen.findByRole("button", { name: /Write a note/ }));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Note on VISION-ICE/ });
    fireEvent.change(field, { target: { value: "a note" } });
    fireEvent.blur(field);
    expect(await screen.findByText(/no room left/)).toBeDefined();
    expect(field.value).toBe("a note");
    vi.restoreAllMocks();
  });

  test("erases the history, with the titles that nothing else needs, and brings it back", async () => {
    await markOpened(id, paper);
    window.history.replaceState(null, "", "/library/?view=history");
    render(<LibraryPage topics={[]} />);
    fireEvent.click(await screen.findByRole("button", { name: /Erase history/ }));
    expect(await screen.findByText(/No paper opened yet/)).toBeDefined();
    expect(await listMarks()).toEqual([{ id, read: expect.any(String) }]);
    fireEvent.click(screen.getByRole("button", { name: /Undo/ }));
    expect(await screen.findByRole("heading", { name: "VISION-ICE" })).toBeDefined();
  });

  test("narrows to a tag of its address and leads back to all", async () => {
    await keep([id], paper);
    await keep(["2602.20166"], { ...paper, title: "Another" });
    await changeMarks(new Map([[id, { tags: ["<b>nerf"] }]]));
    window.history.replaceState(null, "", `/library/?tag=${encodeURIComponent("<b>nerf")}`);
    render(<LibraryPage topics={[]} />);
    expect(await screen.findByText("1 kept paper")).toBeDefined();
    fireEvent.click(
      within(screen.getByRole("navigation", { name: /Tags/ })).getByRole("link", { name: /All/ }),
    );
    expect(screen.getByText("2 kept papers")).toBeDefined();
    expect(window.location.search).toBe("");
  });

  test("shows a damaged row beside its neighbours, and removes it when asked, with a way back", async () => {
    await keep([id], paper);
    const row = {
      id: "2602.55555",
      kept: "2026-01-01T00:00:00Z",
      paper: { ...paper, title: "T", date: "9999-99-99" },
    };
    await putRow(row);
    render(<LibraryPage topics={[]} />);
    const part = await screen.findByRole("region", { name: /Damaged entries/ });
    expect(part.textContent).toContain("无法读取：paper.date");
    expect(screen.getByRole("heading", { name: "VISION-ICE" })).toBeDefined();
    fireEvent.click(within(part).getByRole("button", { name: /Remove.*: T/ }));
    fireEvent.click(await screen.findByRole("button", { name: /Undo/ }));
    expect(await screen.findByRole("region", { name: /Damaged entries/ })).toBeDefined();
    expect((await listRows()).damaged.map((damaged) => damaged.row)).toEqual([row]);
  });

  test("stands whatever a row of the store holds", async () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom("2026-02-31", "9999-12-31T23:59:59Z", "\ud800"));
    const summary = fc.record(
      { title: value, authors: value, categories: value, date: value },
      { requiredKeys: [] },
    );
    const row = fc.record(
      {
        kept: value,
        read: value,
        opened: value,
        tags: value,
        note: value,
        paper: fc.oneof(value, summary),
        title: value,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc
        .asyncProperty(fc.constantFrom(id, "x", 7, ["a"]), row, async (key, values) => {
          vi.stubGlobal("indexedDB", new IDBFactory());
          await keep(["2602.20166"], paper);
          await putRow({ ...values, id: key });
          render(<LibraryPage topics={[]} />);
          expect(await screen.findByRole("heading", { name: "VISION-ICE" })).toBeDefined();
          const { marks, damaged } = await listRows();
          expect(marks.length + damaged.length).toBe(2);
        })
        .afterEach(cleanup),
      { numRuns: 40 },
    );
  });

  test.each([
    ["#ids=<script>alert(1)</script>", /no arXiv identifiers/],
    [`#ids=${"2602.20165,".repeat(1000)}`, /too long/],
  ])("says what is wrong with a link that holds no list", async (hash, words) => {
    window.history.replaceState(null, "", `/library/${hash}`);
    render(<LibraryPage topics={[]} />);
    expect(await screen.findByText(words)).toBeDefined();
  });
});

test("Papers are looked up by queries that search reads whole", () => {
  const ids = Array.from({ length: 100 }, (_, place) => `astro-ph/9901${String(place).padStart(3, "0")}`);
  const queries = listQueries(ids);
  for (const query of queries) expect(query.length).toBeLessThanOrEqual(maxQueryLength);
  expect(queries.join(" OR ").split(" OR ")).toEqual(ids.map((one) => `id:${one}`));
});

/** Write a row past the site into the store that it has made. */
async function putRow(row: object): Promise<void> {
  const database = await openDB("arxiv-cv-digest", 1);
  await database.put("papers", row);
  database.close();
}
