import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createElement } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ExportError } from "@/lib/export/export-error";
import { createPageFiller, joinPage } from "@/lib/export/fill-page";
import { prepareTemplates, readTemplates } from "@/lib/export/templates";
import { routes } from "@/lib/site/routes";
import { createLibrary } from "@/tests/library/fixtures";

const head = '<script data-hole="head"></script>';
const hole = "<!--hole:page-->";
const sound = `<html><head><title></title>${head}</head><body>${hole}<script>1</script></body></html>`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-templates-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(`${folder}.json`, { force: true });
});

/** Write templates as Next.js would have for a code, that of a paper's page as given. */
function writeTemplates(ofPaper: string): void {
  for (const [name, route] of Object.entries(routes)) {
    mkdirSync(path.join(folder, route.path), { recursive: true });
    writeFileSync(path.join(folder, route.path, "index.html"), name === "paper" ? ofPaper : sound);
  }
  writeFileSync(path.join(folder, "icon.svg"), "<svg/>");
}

describe("The templates of a code that was rendered before", () => {
  test("are cut at their holes, and what else is there are their assets", async () => {
    writeTemplates(sound);
    writeFileSync(`${folder}.json`, JSON.stringify({ code: "this code", files: ["icon.svg"] }));
    const { pages, assets } = await prepareTemplates("this code", folder);
    expect(pages.paper).toEqual([
      "<html><head><title></title>",
      `${head}</head><body>`,
      "<script>1</script></body></html>",
    ]);
    expect(Object.keys(pages)).toHaveLength(13);
    expect(assets).toEqual(["icon.svg"]);
  });

  test.each([
    ["lacks its hole", sound.replace(hole, ""), "has <!--hole:page--> 0 times"],
    ["has its hole twice", sound.replace(hole, hole + hole), "has <!--hole:page--> 2 times"],
    ["lacks the one in its head", sound.replace(head, ""), 'has <script data-hole="head"> 0 times'],
    ["is empty", "", 'has <script data-hole="head"> 0 times'],
  ])("are refused by the name of the kind where one %s", (_, html, message) => {
    writeTemplates(html);
    expect(() => readTemplates(folder, "code")).toThrow(ExportError);
    expect(() => readTemplates(folder, "code")).toThrow(
      `the template of the kind paper ${message} instead of once`,
    );
  });
});

test("What fills a page appears in it as it is, whatever signs of templates it holds", () => {
  const site = { ...createLibrary([]).site, title: "$& %s </script> <!--hole:page-->" };
  const fill = createPageFiller(site);
  const template = ["<head>", `${head}</head><body>`, "</body>"] as const;
  const filling = fill(template, {
    path: "/",
    shows: () => undefined,
    describe: () => ({ title: "$' <b>", description: "a \"quoted\" 'text'", path: "/" }),
    render: () => createElement("p", {}, "$1 <!--hole:page-->"),
  });
  const page = joinPage(template, filling);
  expect(page).toContain(
    "<title>$&#x27; &lt;b&gt; · $&amp; %s &lt;/script&gt; &lt;!--hole:page--&gt;</title>",
  );
  expect(page).toContain("$1 &lt;!--hole:page--&gt;");
  expect(page).not.toContain(hole);
});
