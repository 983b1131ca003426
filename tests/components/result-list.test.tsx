// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { ResultList } from "@/components/search/result-list";
import { context, createAnswer, createDocument } from "./search-documents";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("A list loads more where a busy browser shows at once that its end was out of view and is in it", () => {
  let tell = (_seen: readonly { readonly isIntersecting: boolean }[]) => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  const showMore = vi.fn();
  render(
    <ResultList
      answer={createAnswer({ hits: [createDocument()], total: 2 })}
      count={1}
      isBusy={false}
      loadsByScroll
      context={context}
      showMore={showMore}
      ref={createRef()}
    />,
  );
  tell([{ isIntersecting: true }, { isIntersecting: false }]);
  expect(showMore).not.toHaveBeenCalled();
  tell([{ isIntersecting: false }, { isIntersecting: true }]);
  expect(showMore).toHaveBeenCalledOnce();
});
