// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, describe, expect, test } from "vitest";
import { Bilingual } from "@/components/layout/ui-text";
import { ItemActions } from "@/components/reading/item-actions";
import { paintMarks, wordIds } from "@/components/reading/paint-marks";
import { readList } from "@/components/reading/read-list";

afterEach(cleanup);

const none = { kept: new Set<string>(), read: new Set<string>() };

function List({ ids }: { readonly ids: readonly string[] }) {
  return (
    <main>
      <h1>
        <Bilingual en="cs.RO in May" zh="5 月的 cs.RO" />
      </h1>
      <span id={wordIds.keep} hidden>
        Keep
      </span>
      <span id={wordIds.read} hidden>
        Read
      </span>
      {ids.map((id) => (
        <article key={id} data-paper={id}>
          <h3 lang="en">
            <a href={`/papers/${id}/`}>Paper {id}</a>
          </h3>
          <ul>
            <ItemActions />
          </ul>
        </article>
      ))}
    </main>
  );
}

describe("An item of a list", () => {
  test("holds a place for its buttons that costs a page few bytes, and shows only where scripts run", () => {
    const html = renderToStaticMarkup(<ItemActions />);
    expect(html).toContain("needs-script");
    expect(html.length).toBeLessThan(70);
  });

  test("has buttons named with its title, once however often it is painted", () => {
    render(<List ids={["1", "2"]} />);
    paintMarks(none);
    paintMarks({ kept: new Set(["2"]), read: new Set(["1"]) });
    expect(screen.getAllByRole("button")).toHaveLength(4);
    const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");
    expect(pressed("Keep Paper 1")).toBe("false");
    expect(pressed("Keep Paper 2")).toBe("true");
    expect(pressed("Read Paper 1")).toBe("true");
    expect(pressed("Read Paper 2")).toBe("false");
  });

  test("says that it is read beside its title, until it is unread again", () => {
    render(<List ids={["1"]} />);
    const link = screen.getByRole("link", { name: "Paper 1" });
    paintMarks({ ...none, read: new Set(["1"]) });
    expect(screen.getByRole("article").dataset.read).toBe("");
    expect(link.getAttribute("aria-describedby")).toBe(wordIds.read);
    paintMarks(none);
    expect(screen.getByRole("article").dataset.read).toBeUndefined();
    expect(link.hasAttribute("aria-describedby")).toBe(false);
  });
});

describe("A list that a paper is opened from", () => {
  test("is remembered by its heading in each language, its papers in order and how many they are", () => {
    HTMLElement.prototype.checkVisibility ??= () => true;
    render(<List ids={["1", "2"]} />);
    const [item] = screen.getAllByRole("article");
    expect(item && readList(item)).toEqual({
      label: { en: "cs.RO in May", zh: "5 月的 cs.RO" },
      address: window.location.pathname + window.location.search,
      papers: [
        { id: "1", title: "Paper 1", lang: "en" },
        { id: "2", title: "Paper 2", lang: "en" },
      ],
      total: 2,
    });
  });
});
