import { describe, expect, test } from "vitest";
import { readPort, readSiteUrl } from "@/lib/cli/settings";

describe("SITE_URL", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    [" ", undefined],
    ["https://example.org", "https://example.org"],
    ["https://Example.org/papers//", "https://example.org/papers"],
    ["http://localhost:8080/", "http://localhost:8080"],
  ])("%j is read as %j", (text, address) => {
    expect(readSiteUrl(text)).toBe(address);
  });

  test.each([
    ["example.org", 'SITE_URL is "example.org", which does not begin with https:// or http://.'],
    ["localhost:3000", 'SITE_URL is "localhost:3000", which does not begin with https:// or http://.'],
    ["ftp://example.org", "does not begin with https:// or http://"],
    ["https://", "does not begin with"],
    ["https://example.org/p?x=1#y", 'Write it without "?" and "#": https://example.org/p.'],
    ["https://example.org/#", 'Write it without "?" and "#": https://example.org/.'],
    ["https://ada:secret@example.org/", "holds a user name or a password"],
  ])("%j is refused, and the message says what to do", (text, message) => {
    expect(() => readSiteUrl(text)).toThrow(message);
    expect(() => readSiteUrl(text)).not.toThrow("secret");
  });
});

describe("PORT", () => {
  test.each([
    [undefined, 3000],
    ["", 3000],
    ["1", 1],
    [" 8080 ", 8080],
    ["65535", 65_535],
  ])("%j is read as %j", (text, port) => {
    expect(readPort(text)).toBe(port);
  });

  test.each(["0", "65536", "-1", "80.5", "1e3", "http", "0x50"])("%j is refused", (text) => {
    expect(() => readPort(text)).toThrow(
      `PORT is "${text}", which is no port. Set it to a number from 1 to 65535, or leave it out.`,
    );
  });
});
