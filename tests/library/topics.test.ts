import { expect, test } from "vitest";
import { listTopics } from "@/lib/library/topics";

const titles = [
  "Gaussian Splatting for Streets",
  "Fast Gaussian Splatting with Priors",
  "Gaussian splatting: A Study",
  "On Gaussian Splatting in the Dark",
  "A Language Model for Maps",
  "Language Models as Judges",
  "Language Models and Their Limits",
  "How Language Models Fail",
  "Language Models for Code",
];

test("lists pairs of words that many titles have, the most frequent first, each in one number", () => {
  expect(listTopics(titles, 10)).toEqual(["gaussian splatting", "language models"]);
  expect(listTopics(titles, 1)).toEqual(["gaussian splatting"]);
});

test("lists nothing for few titles, and no pair with a word that belongs to no topic", () => {
  expect(listTopics(titles.slice(0, 3), 10)).toEqual([]);
  expect(listTopics(Array(5).fill("A Study of the Sea"), 10)).toEqual([]);
});
