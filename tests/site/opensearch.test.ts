import { describe, expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { createOpenSearch } from "@/lib/site/opensearch";
import { readXml } from "./read-xml";

const { site } = loadLibrary("tests/content");

function read(title: string) {
  const document = readXml(createOpenSearch({ ...site, title }));
  return Object.fromEntries(document.children.map((element) => [element.name, element]));
}

describe("The description of the site's search", () => {
  test("leads a browser to the search page with the words typed", () => {
    const { Url, Image } = read("Digests");
    expect(Url?.attributes).toEqual({
      type: "text/html",
      template: "http://localhost:3000/search/?q={searchTerms}",
    });
    expect(Image?.text).toBe("http://localhost:3000/icon.svg");
  });

  test("names the site in at most sixteen characters, whatever its title holds", () => {
    expect(read("Digests").ShortName?.text).toBe("Digests");
    expect(read("A < B & ]]> \u0000 \u{1f600}").ShortName?.text).toBe("A < B & ]]> \ufffd \u{1f600}");
    expect(read("Papers of computer vision").ShortName?.text).toBe("Papers of comput");
  });
});
