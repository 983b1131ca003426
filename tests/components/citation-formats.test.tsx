// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { InlineScript } from "@/components/layout/inline-script";
import { Cite } from "@/components/paper/cite";
import { writeCslJson } from "@/lib/citation/csl-item";
import { writeRis } from "@/lib/citation/ris";
import { PageHead } from "@/lib/export/page-head";
import { loadLibrary } from "@/lib/library/load";
import { citeWhole } from "@/lib/site/cited-paper";
import { createJsonLd, describePaper } from "@/lib/site/paper-metadata";

const { papers, site } = loadLibrary("tests/content");
const [paper] = papers.values();
if (!paper) throw new Error("no paper");

afterEach(() => {
  cleanup();
  vi.doUnmock("@/components/paper/write-citation");
});

function show(shown = paper) {
  if (!shown) return;
  document.head.innerHTML = renderToStaticMarkup(<PageHead site={site} page={describePaper(shown)} />);
  render(
    <>
      <InlineScript type="application/ld+json" content={createJsonLd(shown)} />
      <Cite paper={shown} />
    </>,
  );
}

function open(label: string) {
  const fold = screen.getByText(label).closest("details");
  if (!fold) throw new Error(`no ${label}`);
  fold.open = false;
  fold.open = true;
  fireEvent(fold, new Event("toggle"));
  return fold;
}

test("BibTeX appears in the page, and the other formats are as they would have been written there", async () => {
  for (const shown of [...papers.values()].slice(0, 40)) {
    show(shown);
    expect(document.querySelector("pre")?.textContent).toContain(`\teprint = {${shown.id}},`);
    expect(document.querySelectorAll("pre")).toHaveLength(1);
    const cited = citeWhole(shown);
    for (const [label, text] of [
      ["RIS", writeRis([cited])],
      ["CSL-JSON", writeCslJson([cited])],
    ] as const) {
      const fold = open(label);
      await waitFor(() => expect(fold.querySelector("pre")?.textContent).toBe(text.trim()));
    }
    cleanup();
  }
});

test("A format that could not be loaded says so, and is loaded when its fold is opened again", async () => {
  vi.doMock("@/components/paper/write-citation", () => {
    throw new Error("offline");
  });
  show();
  const fold = open("RIS");
  expect(fold.textContent).toContain("Loading…");
  await waitFor(() => expect(fold.textContent).toContain("could not be loaded"));
  vi.doUnmock("@/components/paper/write-citation");
  open("RIS");
  await waitFor(() => expect(fold.querySelector("pre")?.textContent).toContain("TY  - UNPB"));
});
