// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ShareButtons } from "@/components/paper/share-buttons";

function stubBrowser({ share, writeText }: { share?: unknown; writeText?: unknown }) {
  vi.stubGlobal("navigator", { ...(share !== undefined && { share }), clipboard: { writeText } });
  document.head.innerHTML = '<link rel="canonical" href="https://papers.example/papers/2602.20205/">';
  render(<ShareButtons title="A paper" />);
}

const clickShare = () => fireEvent.click(screen.getByRole("button", { name: /Copy link/ }));
const said = (text: string) => waitFor(() => expect(screen.getByRole("status").textContent).toContain(text));

afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
  history.replaceState(null, "", "#");
});

describe("Sharing a paper", () => {
  test("hands its permalink to the device where that can share", async () => {
    const share = vi.fn(async () => {});
    stubBrowser({ share });
    clickShare();
    const url = "https://papers.example/papers/2602.20205/";
    await waitFor(() => expect(share).toHaveBeenCalledWith({ title: "A paper", url }));
  });

  test("copies the link elsewhere, the compare view included, and says so", async () => {
    const writeText = vi.fn(async () => {});
    history.replaceState(null, "", "#compare");
    stubBrowser({ writeText });
    clickShare();
    await said("Link copied");
    expect(writeText).toHaveBeenCalledWith("https://papers.example/papers/2602.20205/#compare");
  });

  test("says nothing when the reader closes the device's dialogue", async () => {
    const writeText = vi.fn();
    const share = vi.fn(async () => {
      throw new DOMException("closed", "AbortError");
    });
    stubBrowser({ share, writeText });
    clickShare();
    await waitFor(() => expect(share).toHaveBeenCalled());
    expect(writeText).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test("tells of a clipboard that refuses", async () => {
    stubBrowser({
      writeText: async () => {
        throw new Error("refused");
      },
    });
    clickShare();
    await said("could not be copied");
  });

  test("tells of a clipboard that takes no Markdown", async () => {
    stubBrowser({});
    fireEvent.click(screen.getByRole("button", { name: /Markdown/ }));
    await said("Nothing was copied");
  });
});
