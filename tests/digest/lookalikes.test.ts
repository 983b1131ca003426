import { expect, test } from "vitest";
import { parseDigest } from "./parse-digest";

/** Files that people write by hand, in forms near to those of digests. */
const files: Readonly<Record<string, string>> = {
  "a list of papers with links between bars": `# Awesome Drawing

## 2D

- **Squares**
  Ada Lovelace. CVPR 2026.
  [[paper](https://arxiv.org/abs/2602.00001)] | [[code](https://github.com/a/b)]
  <details><summary>Abstract</summary>We draw.</details>
- **Circles** [[paper]](https://arxiv.org/abs/2602.00002)
`,
  "a list of papers with tags": `# Papers

- **[Squares](https://arxiv.org/abs/2602.00001)**
  Ada Lovelace | CVPR | \`drawing\`
`,
  "a changelog": `# Changelog

- **2.0.0**
  Released by Ada | https://example.org/2.0.0

- **1.0.0**
  https://example.org/1.0.0 · stable
`,
  "a guide in numbered steps": `# Guide

## 1. Setup

**Link:** https://example.org/setup
**Author:** Ada Lovelace

## 2. Use

**URL:** https://example.org/use
`,
  "notes on papers": `# Deep dive

## 1. Matching Tasks
**arXiv:** [2606.00001](https://arxiv.org/abs/2606.00001) · University

### A. Problem
Text.
`,
  "contents with anchors": `# <a id="toc"></a>Table of Contents

- [Setup](#setup)

## <a id="setup"></a>Setup [[back]](#toc)

**Relevance:** \`0.5\`
`,
};

test.each(Object.entries(files))("%s is no digest", (_, text) => {
  const { entries, messages } = parseDigest(text, "notes/README.md");
  expect(entries).toEqual([]);
  expect(messages.map(({ rule }) => rule)).toEqual(["unknown-format"]);
});
