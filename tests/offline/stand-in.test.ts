import { expect, test } from "vitest";
import { readPackCounts } from "@/lib/offline/stand-in";

test("The page for missing addresses says which packs there are, or that there are none", () => {
  expect(readPackCounts('<p data-packs="{&quot;2509&quot;:2,&quot;2512&quot;:1}">')).toEqual({
    2509: 2,
    2512: 1,
  });
  expect(readPackCounts("<p>")).toEqual({});
});
