import { listAddresses } from "@/lib/markdown/links";
import type { Paper } from "./library";

export const resourceKinds = ["code", "project-page", "dataset", "model", "demo"] as const;

/** Something of a paper's that lies elsewhere: its code, its project page, its data. */
export type Resource = { readonly kind: (typeof resourceKinds)[number]; readonly url: string };

const hosts: readonly (readonly [RegExp, Resource["kind"]])[] = [
  [
    /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)\/[\w.-]+\/[\w.-]+/,
    "code",
  ],
  [/^anonymous\.4open\.science\//, "code"],
  [/^(?:huggingface\.co|hf\.co|modelscope\.cn)\/datasets\//, "dataset"],
  [/^(?:www\.)?(?:kaggle\.com\/datasets|zenodo\.org|figshare\.com)\//, "dataset"],
  [/^(?:huggingface\.co|hf\.co|modelscope\.cn)\/spaces\//, "demo"],
  [/^(?:huggingface\.co|hf\.co|modelscope\.cn)\/(?:collections|papers|blog|docs)\//, "project-page"],
  [/^(?:huggingface\.co|hf\.co|modelscope\.cn)\/(?:models\/)?[\w.-]+\/[\w.-]+/, "model"],
  [/^[\w-]+\.(?:github|gitlab)\.io(?:\/|$)/, "project-page"],
  [/^sites\.google\.com\//, "project-page"],
];

/**
 * List the addresses of code, project pages, data, models and demos that a paper's passages and links name, code first. An
 * unknown host counts as a project page where the authors' abstract names it, and not where a model does.
 */
export function listResources(paper: Paper): Resource[] {
  const found = new Map<string, Resource>();
  const add = (key: string, kind: Resource["kind"] | undefined, url: string) => {
    if (kind && !found.has(key)) found.set(key, { kind, url });
  };
  for (const { url } of paper.appearances.flatMap(({ entry }) => entry.links)) {
    const { address, key } = readAddress(url);
    add(key, classify(key), address);
  }
  for (const { kind, source } of paper.appearances.flatMap(({ entry }) => entry.sections)) {
    for (const { url } of listAddresses(source)) {
      const { address, key } = readAddress(url);
      add(key, classify(key) ?? (kind === "abstract" ? classifyUnknown(key) : undefined), address);
    }
  }
  return [...found.values()].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}

function readAddress(url: string): { readonly address: string; readonly key: string } {
  const address = url.replace(/(?:\.git)?\/*$/, "");
  return { address, key: address.replace(/^https?:\/\/(?:www\.)?/i, "").toLowerCase() };
}

function classify(address: string): Resource["kind"] | undefined {
  return hosts.find(([pattern]) => pattern.test(address))?.[1];
}

function classifyUnknown(address: string): Resource["kind"] | undefined {
  const isHost = /^[^/]+\.[^/]+/.test(address);
  const isElsewhere = /^(?:arxiv\.org|doi\.org|github\.com|creativecommons\.org)(?:\/|$)/.test(address);
  return isHost && !isElsewhere ? "project-page" : undefined;
}
