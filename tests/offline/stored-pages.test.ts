// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { readPageTitle } from "@/lib/offline/stored-pages";

test.each([
  ["<head><title>OTPrune: Tokens &amp; more · arXiv CV Digest</title>", "OTPrune: Tokens & more"],
  ["<title>A · B · Site</title>", "A · B"],
  ["<title>Site</title>", "Site"],
  ["<title>1 &lt; 2 · Site</title>", "1 < 2"],
  ["<p>none</p>", undefined],
])("The title of %s is %s", (html, title) => expect(readPageTitle(html)).toBe(title));
