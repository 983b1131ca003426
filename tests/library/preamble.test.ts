import { describe, expect, test } from "vitest";
import { splitPreamble } from "@/lib/library/preamble";

const greeting = "好的，作为一名计算机视觉领域的专家，我将根据您提供的摘要进行分析。";
const text = "## 方法\n\n该方法分三步。";

describe("What a model says to its user first", () => {
  test.each([
    ["a greeting", greeting],
    ["an expert who has no greeting", "作为机器人领域的专家，我对这篇论文的分析如下："],
    ["a greeting, and a rule", `${greeting}\n\n---`],
    ["the name of a paper in a greeting", "好的，这是对论文“Squares of Circles”的全面中文摘要："],
    ["a greeting over several lines", "Sure! Here is the analysis\nof the paper that you gave me."],
    ["title and authors", "**论文题目：** 圆的平方\n\n**作者：** Ada Lovelace\n\n**摘要：**"],
    ["all of these", `${greeting}\n\n**Title:** Squares\n**Authors:** Ada\n\n---\n\n**论文摘要**`],
    ["a title that names the analysis", `${greeting}\n\n**论文摘要分析：Squares of Circles**`],
  ])("is split off where it is %s", (_, preamble) => {
    expect(splitPreamble(`${preamble}\n\n${text}`)).toEqual({ preamble, text });
  });

  test("ends in the paragraph that goes on with the text", () => {
    expect(splitPreamble("**论文题目：** 圆\n\n**摘要翻译：**\n圆的平方。")).toEqual({
      preamble: "**论文题目：** 圆\n\n**摘要翻译：**",
      text: "圆的平方。",
    });
  });

  test.each([
    ["a greeting that speaks of the paper", `好的，这篇论文提出了一种新方法。\n\n${text}`],
    ["a greeting whose next sentence does", `好的，以下是分析：准确率达到 92%。\n\n${text}`],
    ["an opening on the paper", `这篇论文解决了圆的平方问题，以下是分析。\n\n${text}`],
    ["a label before its text in the same line", `**中文摘要：** 圆的平方。\n\n${text}`],
    ["a label alone", `**摘要：**\n圆的平方。\n\n${text}`],
    ["a role that the paper speaks of", `作为一名机器人，它在街上行走。\n\n${text}`],
    ["a greeting and nothing else", greeting],
    ["a title and nothing else", "**论文题目：** 圆的平方"],
    ["a heading", `## 好的，我将分析您的论文\n\n${text}`],
    ["nothing", ""],
  ])("is none where the passage begins with %s", (_, source) => {
    expect(splitPreamble(source)).toEqual({ preamble: "", text: source });
  });

  test("takes linear time", () => {
    const source = `${"**作者：** a\n\n".repeat(50_000)}好的，${"我将".repeat(50_000)}`;
    expect(splitPreamble(source).text).toMatch(/^好的/);
  });
});
