import { describe, expect, test } from "vitest";
import { findFlag } from "@/lib/digest/quality";

const find = (source: string): string | undefined => findFlag({ kind: "tldr", source });

describe("an error text of a generator is one", () => {
  test.each([
    "Summary generation failed",
    "Motivation analysis unavailable",
    "Method extraction failed",
    "Result analysis unavailable",
    "Conclusion extraction failed",
    "Processing failed",
    "Error",
    "N/A",
    "摘要失败",
    "待生成",
    "达到API配额限制，请明天再试",
    "Error: API quota exceeded",
    "请联系管理员或等待明天API配额重置。",
    "错误：AI分析失败。",
    "{tldr}",
    "{{ motivation }}",
    '{"tldr": "A short text", "method": "Another"}',
    '```json\n{"tldr": "A short text"}\n```',
  ])("%j", (source) => {
    expect(find(source)).toBe("generation-failed");
  });
});

describe("a word or description of the prompt's own schema is an echo", () => {
  test.each([
    "string",
    "true",
    "Motivation",
    "describe the motivation in this paper",
    "method of this paper",
  ])("%j", (source) => {
    expect(find(source)).toBe("prompt-echo");
  });

  test("so is its list of questions, given back with a request for the paper", () => {
    const source =
      "好的。请提供您希望我分析的论文内容。\n\n### 1. 摘要翻译\n\n### 2. 方法\n- 作者为什么提出这个方法？\n\n### 3. 总结\n- 不超过20字";
    expect(findFlag({ kind: "analysis", source })).toBe("prompt-echo");
  });
});

describe("a request for the paper is a refusal", () => {
  test.each([
    "好的，我将以一名AI领域高水平研究生的视角，深入分析您提供的论文。请提供论文的具体内容，我将为您进行详细解读。",
    "Please provide the paper you would like me to analyse.",
    "I'm sorry, but I cannot access the PDF you linked.",
    "As an AI language model, I am not able to open links or read papers.",
  ])("%j", (source) => {
    expect(find(source)).toBe("refusal");
  });
});

describe("a sentence said again and again is a loop", () => {
  test("with punctuation between", () => {
    expect(find(`开始。${"这里用文本作为查询，视觉作为键和值来计算。".repeat(9)}`)).toBe("loop");
  });

  test("but not words that many sentences share", () => {
    const lines = Array.from(
      { length: 20 },
      (_, index) => `On benchmark ${index} the method improves on all others.`,
    );
    expect(find(lines.join(" "))).toBeUndefined();
  });
});

describe("a sound passage has no flag", () => {
  test.each([
    "ErrorMap charts how and why large language models fail.",
    "Error correction codes for quantum memories.",
    "True zero-shot generalisation remains hard; string kernels help.",
    "We analyse why generation failed in 12 % of cases.",
    "The method asks users: please provide a photo, then edits it. Nothing else is required of them here.",
    "本文请参与者提供反馈，并据此改进模型。",
    "用 {x} 表示集合，{x, y} 表示有序对。",
    "None of the baselines converges.",
    "好的初始化能加速训练。",
    "{a_n} is bounded.",
  ])("%j", (source) => {
    expect(find(source)).toBeUndefined();
  });

  test("nor has an abstract that speaks of such things", () => {
    expect(findFlag({ kind: "abstract", source: "Chatbots say: please provide the paper." })).toBeUndefined();
  });
});

test("nothing to say is an answer under a label that need not say anything", () => {
  expect(findFlag({ kind: "other", source: "None" })).toBeUndefined();
  expect(findFlag({ kind: "comment", source: "N/A" })).toBeUndefined();
});

test("a blank passage is an empty field", () => {
  expect(find(" \n")).toBe("empty-field");
});
