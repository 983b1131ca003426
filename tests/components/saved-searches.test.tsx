// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SavedSearches } from "@/components/digest/saved-searches";
import type { FilteredDay } from "@/components/digest/use-day-filter";
import * as documents from "@/components/interest/read-documents";
import { useMarks } from "@/components/reading/use-marks";
import { useStored } from "@/components/reading/use-stored";
import { addInterests, listInterests } from "@/lib/reading/interest-store";

const time = "2026-02-25T00:00:00.000Z";
const paper = {
  id: "2602.00001",
  day: "2026-02-25",
  categories: [],
  sources: [],
  code: false,
  flagged: false,
};
const filtered: FilteredDay = {
  papers: [paper],
  filter: {},
  isUsual: true,
  choose: () => {},
  shown: [paper],
  isSettled: true,
  counts: undefined,
  countPapers: () => 1,
};

/** Says when all is looked up that the searches wait for. */
function Known() {
  const [marks, interests] = [useMarks(), useStored(listInterests)];
  return marks && interests && <p>Known</p>;
}

afterEach(cleanup);

test("A list is read for saved searches alone: hundreds of rows take a phone a tenth of a second", async () => {
  const read = vi.spyOn(documents, "readDocuments");
  const list = document.createElement("div");
  list.innerHTML = `<section data-part><article data-paper="${paper.id}"><h3><a href="/">Sparse Splatting</a></h3></article></section>`;
  render(
    <>
      <SavedSearches list={{ current: list }} filtered={filtered} setFound={() => {}} />
      <Known />
    </>,
  );
  await screen.findByText("Known");
  expect(read).not.toHaveBeenCalled();
  await act(() => addInterests([{ kind: "query", query: "splatting", time }]));
  await waitFor(() => expect(screen.getByRole("button").textContent).toBe("splatting1"));
  expect(read).toHaveBeenCalledOnce();
});
