import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { listsLaterVariable, PaperList } from "@/components/paper/paper-list";
import { createListWriter } from "@/lib/export/fill-lists";
import { loadLibrary } from "@/lib/library/load";

const stylesheet = '<link rel="stylesheet" href="/all.css" data-precedence="next"/>';
const mathPattern = /<link[^>]*katex[^>]*>/;
const library = loadLibrary("tests/content");

afterEach(() => vi.unstubAllEnvs());

test("Lists that are written later are as they would have been, after the stylesheets that they need", () => {
  const lists = [...library.days.values()].flatMap(({ date, papers }) => [
    <PaperList key="1" papers={papers} />,
    <PaperList key="2" papers={papers} day={date} />,
    <PaperList key="3" papers={papers} day={date} sources={library.sources} />,
  ]);
  const render = () => lists.map((list) => stylesheet + renderToString(list));
  const pages = render();
  expect(pages.some((page) => mathPattern.test(page))).toBe(true);
  vi.stubEnv(listsLaterVariable, "1");
  const empty = render();
  expect(empty.join("")).not.toContain("<article");
  expect(empty.map(createListWriter(library))).toEqual(pages);
});

test("A stylesheet that a page has already is not linked again", () => {
  vi.stubEnv(listsLaterVariable, "1");
  const list = renderToString(<PaperList papers={[...library.papers.values()]} />);
  const write = createListWriter(library);
  const page = write(stylesheet + list);
  const [link = ""] = mathPattern.exec(page) ?? [];
  expect(link).not.toBe("");
  expect(write(stylesheet + link + list + list)).toBe(page + page.slice(page.indexOf("<ul")));
});
