import { describe, expect, test } from "vitest";
import { openPublishedFiles } from "@/lib/mcp/published-files";

describe("A site that a language model asks", () => {
  test.each([
    ["https://a.example", "https://a.example/papers/2602.20205/"],
    ["https://a.example/digest", "https://a.example/digest/papers/2602.20205/"],
    ["HTTP://a.example/digest//?q=1#top", "http://a.example/digest/papers/2602.20205/"],
  ])("at %s has a paper at %s", (place, page) => {
    expect(openPublishedFiles(place).link("papers/2602.20205/")).toBe(page);
  });

  test.each([
    ["https://", '"https://" is no address. Write that of the site\'s home'],
    ["tests/content", "there is no site in tests/content. Run npm run build first"],
    ["file:///srv/digest", "there is no site in file:///srv/digest"],
  ])("is not at %s, which is reported", (place, message) => {
    expect(() => openPublishedFiles(place)).toThrow(message);
  });
});
