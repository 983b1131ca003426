import { describe, expect, test } from "vitest";
import { detectLanguage } from "@/lib/digest/language";
import { findFlag } from "@/lib/digest/quality";
import { listCopies } from "@/lib/digest/quality-copy";
import { learnLanguages, listForeign } from "@/lib/digest/quality-language";
import type { Entry, Section, SectionKind } from "@/lib/digest/record";

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
    "Title translation failed",
    "Classification unavailable",
    "待论文阅读后补充具体实验结果。",
    "待论文阅读后补充具体结论。",
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

  test("but not an analysis that ends in an offer to read on", () => {
    const method = Array.from(
      { length: 20 },
      (_, i) => `第${i}步在频域中参数化卷积，使感受野不受限制。`,
    ).join("");
    const source = `好的。\n\n### 1. 动机\n\n现有方法依赖固定的卷积核。\n\n### 2. 方法\n\n${method}\n\n### 3. 总结\n\n请提供论文全文，我可以继续分析。`;
    expect(findFlag({ kind: "analysis", source })).toBeUndefined();
  });
});

describe("a request for the paper is a refusal", () => {
  test.each([
    "好的，我将以一名AI领域高水平研究生的视角，深入分析您提供的论文。请提供论文的具体内容，我将为您进行详细解读。",
    "好的，我将扮演一名AI领域高水平研究生，专注于深入分析论文的方法部分，重点关注创新点和新视角，并提供结构化的分析。\n\n请提供您希望我分析的论文。",
    "好的，我将以AI领域高水平研究生的视角，深入分析您提供的论文内容，重点关注其方法、动机、创新点以及潜在应用。请提供您希望我分析的论文内容。",
    "好的，请提供需要总结的文本内容，我会按照您要求的模板生成概述和带表情符号的要点列表。",
    "抱歉，我无法访问该论文的全文。",
    "Could you please share the text of the paper?",
    "Please provide the paper you would like me to analyse.",
    "I'm sorry, but I cannot access the PDF you linked.",
    "As an AI language model, I am not able to open links or read papers.",
  ])("%j", (source) => {
    expect(find(source)).toBe("refusal");
  });
});

describe("a passage that says only that there was no abstract is one too", () => {
  test.each([
    "未提供摘要，无法生成TL;DR总结。",
    "未提供摘要，无法总结",
    "论文未提供摘要，因此无法描述研究方法。",
    "由于没有提供论文摘要，无法分析研究动机。",
    "原文缺失，无法总结研究结果。",
    "暂无摘要",
    "No abstract available in OpenAlex.",
    "No abstract available.",
    "Abstract not available",
    "The abstract was not provided, so the method cannot be described.",
    "要旨が提供されていないため、要約できません。",
  ])("%j", (source) => {
    expect(find(source)).toBe("refusal");
    expect(findFlag({ kind: "abstract", source })).toBe("refusal");
  });

  test.each([
    "摘要未提供具体实验结果。",
    "未提供摘要的论文占三成，本文为其生成摘要。",
    "没有摘要也能检索：本文用正文训练检索模型。",
    "无全文检索时，模型无法回答，因此引入缓存。",
    "No abstract reasoning is needed to solve these tasks.",
    "No abstract available in OpenAlex covers this topic, so we collect one.",
    "The abstract is not available in three of ten records; we study why.",
    "Abstract interpretation of neural networks.",
  ])("but not %j", (source) => {
    expect(find(source)).toBeUndefined();
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
    "The method asks users: please provide a photo, then edits it.",
    "本文请参与者提供反馈，并据此改进模型。",
    "用 {x} 表示集合，{x, y} 表示有序对。",
    "None of the baselines converges.",
    "好的初始化能加速训练。",
    "{a_n} is bounded.",
    "摘要未提供具体实验结果，但论文旨在为树集成模型提供能够真正反映预测器属性的解释方法，从而增强模型的可信度和可解释性。",
    "未在摘要中提供具体数值结果。",
    '未考虑检索知识不完整时生成偏转回答（如"抱歉，我无法回答..."）的重要性。',
    "面对缺少材料的提问，模型只回答“请提供论文全文”，而不给出任何判断。",
    `The MLLM is consistently induced to generate a refusal response such as "I'm sorry, I can't help with that request."`,
    "待检测目标尺寸差异大，且缺乏标注。",
    "作为即插即用框架，集成到VGGT、π³和Depth-Anything-3等多个预训练模型中，且保持竞争力的重建质量。",
    "好的解释不仅需要反事实推理，还需考虑受众的先验知识状态。",
    "使用<think>标签生成思维轨迹，并用占位符“[您的姓名]”替换敏感信息。",
  ])("%j", (source) => {
    expect(find(source)).toBeUndefined();
  });

  test("nor has an abstract that speaks of such things", () => {
    expect(findFlag({ kind: "abstract", source: "Chatbots say: please provide the paper." })).toBeUndefined();
  });
});

test("a chatty opener and a hole inside a passage leave the rest of it worth reading", () => {
  const source =
    "好的，作为一名计算机视觉领域的专家，我将根据您提供的论文摘要进行深入分析。\n\n该论文提出了一个自监督框架，用粗略几何引导扩散模型生成参考图像。\n\n[您的姓名]";
  expect(findFlag({ kind: "analysis", source })).toBeUndefined();
});

test("nothing to say is an answer under a label that need not say anything", () => {
  expect(findFlag({ kind: "other", source: "None" })).toBeUndefined();
  expect(findFlag({ kind: "comment", source: "N/A" })).toBeUndefined();
});

test("a blank passage is an empty field", () => {
  expect(find(" \n")).toBe("empty-field");
  expect(findFlag({ kind: "abstract", source: "" })).toBe("empty-field");
});

test.each(["other", "comment", "keywords", "abstract-translation", "key-findings"] as const)(
  "a blank passage of kind %s is no fault: generators leave such labels empty",
  (kind) => {
    expect(findFlag({ kind, source: "" })).toBeUndefined();
  },
);

test("a hole is a fault under any label", () => {
  expect(findFlag({ kind: "other", source: "{comment}" })).toBe("generation-failed");
});

function createSection(kind: SectionKind, source: string): Section {
  return { kind, label: kind, language: detectLanguage(source), format: "text", source, line: 1 };
}

const hands =
  "Robust 3D hand reconstruction in egocentric vision is challenging due to depth ambiguity, self-occlusion, and complex hand-object interactions. We present EgoHandICL, the first in-context learning (ICL) framework for 3D hand reconstruction that improves semantic alignment, visual consistency, and robustness under challenging egocentric conditions. Experiments on ARCTIC and EgoExo4D show consistent gains over state-of-the-art methods.";
const lean =
  "A significant challenge in this area is the scarcity of training data. To address this issue, we propose a novel pipeline that iteratively generates and filters synthetic data to translate natural language mathematical problems into Lean 4 statements, and vice versa.";
const meshes =
  "大量实验表明，N4MC 在率失真性能上优于当前最先进方法，同时支持 4D 网格序列的实时解码。我们的方法实现代码已开源。";

const isCopy = (abstract: Section, kind: SectionKind, source: string): boolean =>
  listCopies([createSection(kind, source), abstract]).has(0);

describe("a passage made of sentences of the abstract is a copy", () => {
  const abstract = createSection("abstract", hands);

  test("as a list", () => {
    const source =
      "- We present EgoHandICL, the first in-context learning (ICL) framework for 3D hand reconstruction that improves semantic alignment, visual consistency, and robustness under challenging egocentric conditions.\n- Experiments on ARCTIC and EgoExo4D show consistent gains over state-of-the-art methods.";
    expect(isCopy(abstract, "key-findings", source)).toBe(true);
  });

  test("wrapped at other places, in other case and with other marks", () => {
    const source = hands
      .replace("due to", "due\nto")
      .replace("We present", "WE PRESENT")
      .replaceAll(",", " –");
    expect(isCopy(abstract, "analysis", source)).toBe(true);
  });

  test("cut off in a word", () => {
    expect(isCopy(abstract, "tldr", `${hands.slice(0, 150)}…`)).toBe(true);
  });

  test("in place of a translation, or of one", () => {
    expect(isCopy(abstract, "abstract-translation", hands)).toBe(true);
    const translation = createSection("abstract-translation", meshes);
    const source = "大量实验表明，N4MC 在率失真性能上优于当前最先进方法，同时支持 4D 网格序列的实时解码。";
    expect(isCopy(translation, "result", source)).toBe(true);
  });
});

describe("a passage that says something of its own is none", () => {
  test.each([
    [
      "a sentence made over",
      lean,
      "The authors propose a novel pipeline that iteratively generates and filters synthetic data to translate natural language mathematical problems into Lean 4 statements and vice versa.",
    ],
    ["a phrase", hands, "Consistent gains over state-of-the-art"],
    [
      "a sentence with another of its own",
      hands,
      "Experiments on ARCTIC and EgoExo4D show consistent gains over state-of-the-art methods. No prior work shows examples to the model.",
    ],
    [
      "the same said in other words",
      meshes,
      "实验表明 N4MC 在率失真性能上优于当前最先进方法，并能实现实时解码 4D 网格序列。",
    ],
  ])("%s", (_, abstract, source) => {
    expect(isCopy(createSection("abstract", abstract), "method", source)).toBe(false);
  });

  test("nor is the abstract under a second label", () => {
    expect(isCopy(createSection("abstract", hands), "abstract", hands)).toBe(false);
    expect(isCopy(createSection("abstract", hands), "other", hands)).toBe(false);
  });
});

const chinese = "在大规模驾驶基准数据集上达到了最先进的性能。";
const english = "The framework consists of three components, which work together to anonymise text.";
const japanese = "提案手法は大規模な運転データセットで最先端の性能を達成しました。";

function createEntry(source: string): Entry {
  const sections = [createSection("result", source), createSection("abstract", english)];
  return {
    ordinal: 1,
    url: "",
    title: "",
    authors: [],
    categories: [],
    line: 1,
    sections,
    links: [],
    flags: [],
  };
}

/** Returns whether a passage stands out of a file where the others are in one language. */
function isForeign(usual: string, source: string, others = 9): boolean {
  const odd = createEntry(source);
  const entries = [...Array.from({ length: others }, () => createEntry(usual)), odd];
  return listForeign(odd, learnLanguages(entries)).includes(0);
}

describe("a passage in another language than its like is foreign", () => {
  test.each([
    ["a clause of English among Chinese", chinese, "a clear mental map of Vision-Language Models"],
    ["English among Chinese", chinese, english],
    ["English among Japanese", japanese, english],
    ["French among Chinese", chinese, "Nous présentons une méthode pour la segmentation des images."],
    ["Japanese among Chinese", chinese, japanese],
    ["Chinese among Japanese", japanese, chinese],
    ["Korean among Chinese", chinese, "대규모 주행 데이터셋에서 최고 성능을 달성했습니다."],
    ["Thai among Chinese", chinese, "วิธีนี้ให้ผลลัพธ์ที่ดีที่สุดบนชุดข้อมูลขนาดใหญ่"],
    [
      "Chinese among English",
      english,
      "iFlyBot-VLA 是一个大规模视觉-语言-动作模型，通过新颖的框架训练，在机器人操作任务中表现出色。",
    ],
    ["Russian among English", english, "Метод достигает лучших результатов на больших наборах данных."],
  ])("%s", (_, usual, source) => {
    expect(isForeign(usual, source)).toBe(true);
  });
});

describe("names, formulas and mixed text pass among Chinese", () => {
  test.each([
    "得到 hull 维数的精确公式：$\\dim \\Hull(\\PRM(q,m,v)) = \\dim \\PRM(q,m,v) - \\sum_{i=0}^{\\ell} A_{2i+\\varepsilon}$。",
    "在开发集（n=314）上：UCCR=0.0000, PAU=1.0000, PAU Precision=0.9901, action accuracy=0.9204；在测试集（n=319）上：UCCR=0.0000, PAU=0.9967, PAU Precision=0.9739, action accuracy=0.8997。",
    "PartVerse-QA上caption-to-slots Jaccard 0.459，Exact-match 13.78%，GPT-4o judge 44.68；3DCoMPaT-GrIn上全面超越PointLLM、Kestrel、PARIS3D、SegPoint；Objaverse上添加PartVerse-QA后比PointLLM提升+0.65 SBERT和+1.85 GPT-4o judge。",
    "GazeFollow AUC=0.961, VideoAttentionTarget AUC=0.948, ChildPlay AUC=0.987, GOO-Real AUC=0.977；参数量仅7.1M。",
    "VGGT-SLAM 2.0",
    "$$\\hat{y} = \\operatorname{softmax}(W x)$$",
  ])("%j", (source) => {
    expect(isForeign(chinese, source)).toBe(false);
  });
});

test("Latin names do not make a passage English among Japanese, nor a quotation Chinese among English", () => {
  expect(isForeign(japanese, "VGGT, DUSt3R, MASt3R, Depth Anything V2 より高精度です。")).toBe(false);
  expect(isForeign(english, "We test idioms such as 画蛇添足 and 守株待兔, and 对牛弹琴 in context.")).toBe(
    false,
  );
});

test("few passages, or passages of many languages, have no usual one", () => {
  expect(isForeign(chinese, english, 3)).toBe(false);
  const entries = [chinese, english, chinese, english, chinese, english].map(createEntry);
  expect(learnLanguages(entries).size).toBe(0);
});

test("error texts do not tell the language of a file", () => {
  const failed: Entry = { ...createEntry("Error"), flags: [{ flag: "generation-failed", section: 0 }] };
  const told = createEntry(chinese);
  const entries = [...Array.from({ length: 40 }, () => failed), told];
  expect(listForeign(told, learnLanguages(entries))).toEqual([]);
});

test("a passage that is flagged already, and the authors' own abstract, are left as they are", () => {
  const entries = Array.from({ length: 9 }, () => createEntry(chinese));
  const odd: Entry = { ...createEntry(english), flags: [{ flag: "loop", section: 0 }] };
  expect(listForeign(odd, learnLanguages([...entries, odd]))).toEqual([]);
});
