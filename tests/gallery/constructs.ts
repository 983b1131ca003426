import type { Passage } from "./find-passages";

/** Something that texts of digests hold, and how to find a passage that holds it. */
export type Construct = {
  readonly name: string;
  readonly pattern: RegExp;
  /** The one format in which it means something; any without it. */
  readonly format?: Passage["format"];
  /** Written for the gallery, for want of a passage at hand that holds it. */
  readonly sample?: string;
};

const math = "\\$[^$\\n]+\\$";

/** The constructs of each page of the gallery, in the order shown. */
export const constructs = {
  "1-author-text": [
    { name: "\\textbf", pattern: /\\textbf\{[^}]*\}/ },
    { name: "\\textit", pattern: /\\textit\{[^}]*\}/ },
    { name: "\\emph", pattern: /\\emph\{[^}]*\}/ },
    { name: "{\\bf …}", pattern: /\{\\(?:bf|em|it|tt|sc) [^}]*\}/ },
    { name: "\\texttt", pattern: /\\texttt\{[^}]*\}/ },
    { name: "\\textsc", pattern: /\\textsc\{[^}]*\}/ },
    { name: "\\underline", pattern: /\\underline\{[^}]*\}/ },
    { name: "\\href", pattern: /\\href\{[^}]*\}\{[^}]*\}/ },
    { name: "\\url", pattern: /\\url\{[^}]*\}/ },
    { name: "\\footnote", pattern: /\\footnote\{[^}]*\}/ },
    { name: "\\cite", pattern: /\\cite[pt]?\{[^}]*\}/ },
    { name: "Escaped signs", pattern: /\\[%&_$#]/ },
    { name: "Accents", pattern: /\\['"`^~][a-zA-Z{]|\\[ckvH]\{[^}]*\}/ },
    { name: "Quotes", pattern: /``[^`]+''/ },
    { name: "Dashes", pattern: /\w-{2,3}\w/, format: "text" },
    { name: "Ties", pattern: /[a-z]~\\?[\w$]/i, format: "text" },
    { name: "Commands of the paper's own", pattern: /\\(?:ours|method|name|model|sys)\b\S*/ },
    {
      name: "Commands in a title",
      pattern: /\\text(?:sc|it|bf|tt)\{[^}]*\}|[a-z]~[A-Z\d]/,
      format: "inline",
    },
    { name: "Tags that are text", pattern: /<[a-z]\w*>/i, format: "text" },
  ],
  "2-math": [
    { name: "$…$", pattern: new RegExp(math), format: "text" },
    { name: "$$…$$", pattern: /\$\$[^$]+\$\$/ },
    { name: "\\(…\\)", pattern: /\\\([^)]*\\\)/, format: "text" },
    { name: "\\[…\\]", pattern: /\\\[[^\]]*\\\]/, format: "text" },
    { name: "Environments", pattern: /\\begin\{\w+\*?\}/ },
    { name: "In a title", pattern: new RegExp(math), format: "inline" },
    { name: "In a list", pattern: new RegExp(`^ *(?:[-*]|\\d+\\.) .*${math}.*`, "m"), format: "markdown" },
    { name: "Displayed in a list", pattern: /^ +\$\$[^$]+\$\$/m, format: "markdown" },
    {
      name: "In bold",
      pattern: new RegExp(`(?<=[\\s为])\\*\\*[^*：\\n]*${math}[^*\\n]*\\*\\*`),
      format: "markdown",
    },
    { name: "In Chinese", pattern: new RegExp(`[\\u4e00-\\u9fff]${math}[\\u4e00-\\u9fff]`) },
    {
      name: "Prices",
      pattern: /(?<=^|[\s(])\\?\$\d[\d.,]*(?:[MB]\b|\s(?:and|per|to|million|billion)\b)/,
      sample: "A run costs $5 to $10, the whole $1.5M.",
    },
    {
      name: "Wider than a phone",
      pattern: /\$(?:\\textbf|\\\{\\text)\{[^$]{40,}\$/,
      sample: "$\\{\\text{AIME}, \\text{HMMT}, \\text{GPQA Diamond}, \\text{LiveCodeBench v5}\\}$",
    },
    {
      name: "Formulas that fail",
      pattern: /\$[^$]*\\(?:F_|GF\{|PRM|Prob\b|MTT|KLinf|db\b)[^$]*\$/,
      sample: "Codes over $\\F_{2^n}$ and $\\frac{1}{$ of length $n$.",
    },
  ],
  "3-markdown": listMarkdown([
    { name: "Headings", pattern: /^#{1,6} .*/m },
    { name: "Nested lists", pattern: /^ *(?:[-*]|\d+\.) .*\n {2,}[-*] .*/m },
    { name: "Emphasis beside Han", pattern: /\*\*[^*\n]*[”）：]\*\*[\u4e00-\u9fff]/ },
    { name: "Rules", pattern: /(?<=\n)---(?=\n)/ },
    { name: "Inline code", pattern: /(?<!`)`[^`\n]+`/ },
    { name: "Math in lists", pattern: new RegExp(`^ *[-*] .*${math}`, "m") },
    { name: "Addresses before CJK punctuation", pattern: /https?:\/\/[^\s，。；）]*[，。；）]/ },
    { name: "Tables", pattern: /^\|.*\|$/m, sample: writeTable() },
    {
      name: "Fenced code",
      pattern: /```[^`]*```/,
      sample: "代码：\n\n```python\nfor _ in range(3):\n    print('<b>')\n```",
    },
    {
      name: "Footnotes",
      pattern: /\[\^.*/,
      sample: "见脚注[^1]和[^缺]。\n\n[^1]: 第一条，$x^2$。\n[^2]: 无人引用。",
    },
    {
      name: "HTML",
      pattern: /<\/?[a-z].*>/,
      sample: "思考：<think>先看图</think> <img src=x> <b>不是粗体</b><br>下一行",
    },
    {
      name: "Images",
      pattern: /!\[.*\)/,
      sample: "![架构图](https://example.org/figure.png) 与 ![](https://example.org/a.png)",
    },
    {
      name: "Tasks, strikes and quotations",
      pattern: /^(?:> |- \[[ x]\]).*/m,
      sample: "> 引文 **粗**\n\n- [x] 完成\n- [ ] ~~未完成~~",
    },
    {
      name: "Links to elsewhere than the web",
      pattern: /\]\((?!https?:)[^)]*\)/,
      sample: "[脚本](javascript:alert(1))，[邮件](mailto:a@example.org)，[站点](https://example.org)。",
    },
  ]),
} satisfies Readonly<Record<string, readonly Construct[]>>;

/** The gallery's pages: of constructs, and of whole components over the content. */
export const galleryPages = [
  ...["1-author-text", "2-math", "3-markdown", "3-analysis", "4-two-digests", "4-translation"],
  ...["5-quality", "6-mentions", "6-paper", "7-resources", "7-paper"],
] as const;

function listMarkdown(constructs: readonly Construct[]): readonly Construct[] {
  return constructs.map((construct) => ({ ...construct, format: "markdown" }));
}

function writeTable(): string {
  const cells = Array.from({ length: 9 }, (_, column) => `指标 ${column}`);
  const row = ["**方法**", "$\\mathcal{L}_{a}$", "`x|y`".replace("|", "\\|"), "91.2\\%", ...cells.slice(4)];
  return [cells, cells.map(() => ":-:"), row, row].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
