import { Fragment, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { Static } from "@/components/layout/static";
import { createTemplate, fillTemplate, TemplateError } from "@/lib/export/page-template";
import { writePayloadScript } from "@/lib/export/payload";
import { serialiseElements } from "@/lib/export/serialise-elements";

describe("A template", () => {
  const page = (title: string, text: string) =>
    `<head><title>${title}</title></head><main>${text}</main>${writePayloadScript(`0:["a","${title}"]\n`)}</body>`;
  const pieces = (title: string, text: string) => ({
    html: [`<title>${title}</title>`, `<main>${text}</main>`],
    payload: [`"${title}"`],
  });

  test("gives the pages that have other pieces", () => {
    const template = createTemplate(page("One", "first"), pieces("One", "first"));
    expect(fillTemplate(template, pieces("Two", "second </script> $&"))).toBe(
      page("Two", "second </script> $&"),
    );
  });

  test("cannot be made of a page that lacks a piece, or has it twice or out of order", () => {
    const faulty = [
      pieces("Two", "first"),
      { html: ["t", "first"], payload: [] },
      { html: ["<main>first</main>", "<title>One</title>"], payload: [] },
    ];
    for (const other of faulty) {
      expect(() => createTemplate(page("One", "first"), other)).toThrow(TemplateError);
    }
  });
});

describe("Elements are serialised", () => {
  const imports = new Map<unknown, string>([
    [Button, "$L1"],
    [Static, "$L2"],
  ]);

  test("with the server's components called, the browser's named and static parts empty", () => {
    const elements = (
      <>
        <Page>
          <Button key="one" {...{ paper: { title: "$x", date: undefined } }} />
        </Page>
        <Static name="part">
          <Page>text</Page>
        </Static>
      </>
    );
    expect(serialiseElements(elements, imports)).toEqual([
      [
        "$",
        "main",
        null,
        {
          lang: "$undefined",
          children: [
            ["$", "$L1", "one", { paper: { title: "$$x", date: "$undefined" } }],
            [1, "$undefined", false, null, "$$1"],
          ],
        },
      ],
      ["$", "$L2", null, { name: "part" }],
    ]);
  });

  test("but for kinds that would need more", () => {
    for (const element of [<Page key="a">text</Page>, <Fragment key="a">text</Fragment>]) {
      expect(() => serialiseElements(element, imports)).toThrow(TypeError);
    }
  });
});

function Button() {
  return null;
}

function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main lang={undefined}>
      {children}
      {[1, undefined, false, null, "$1"]}
    </main>
  );
}
