import { describe, expect, test } from "vitest";
import { createImportedInterests } from "@/lib/citation/imported-interests";
import { getInterestKey, readInterest } from "@/lib/reading/interest";

const time = "2026-02-25T07:30:00.000Z";
const create = (paper: Parameters<typeof createImportedInterests>[0][number]) =>
  createImportedInterests([paper], time);

describe("Interests from references", () => {
  test("are named by arXiv's identifier, or by the words of the title", () => {
    expect(
      createImportedInterests(
        [
          { id: "1706.03762", title: "Attention Is All You Need", text: "The dominant models." },
          { title: "NeRF: Representing Scenes", text: "" },
          { id: "2301.00001", title: "", text: "" },
        ],
        time,
      ),
    ).toEqual([
      {
        kind: "imported",
        time,
        id: "1706.03762",
        title: "Attention Is All You Need",
        text: "The dominant models.",
      },
      {
        kind: "imported",
        time,
        id: "title:nerf representing scenes",
        title: "NeRF: Representing Scenes",
        text: "",
      },
      { kind: "imported", time, id: "2301.00001", title: "", text: "" },
    ]);
  });

  test("of a text alone have its first words for a title", () => {
    const text = `We present a method. ${"Image restoration is hard. ".repeat(9)}`;
    expect(create({ title: "", text })[0]).toMatchObject({
      id: "title:we present a method image restoration is hard image restoration is hard image restoration is",
      title:
        "We present a method. Image restoration is hard. Image restoration is hard. Image restoration is…",
    });
    expect(create({ title: "", text: "四个汉字。" })[0]).toMatchObject({
      id: "title:四个汉字",
      title: "四个汉字。",
    });
  });

  test("have one key however a title is written, so that a second import changes nothing", () => {
    const keys = ["Gaussian Splatting: A Survey", "Gaussian  splatting – a survey."].flatMap((title) =>
      create({ title, text: "" }).map(getInterestKey),
    );
    expect(keys).toEqual([
      "imported title:gaussian splatting a survey",
      "imported title:gaussian splatting a survey",
    ]);
  });

  test("are rows that are stored, however long the paper is; no character is halved", () => {
    const [row, ...rest] = create({ title: "𝒳".repeat(30_001), text: "a𝒳".repeat(30_001) });
    expect(rest).toEqual([]);
    expect(readInterest(row)).toEqual(row);
    expect(row?.id.isWellFormed()).toBe(true);
    expect(row?.title).toHaveLength(20_000);
    expect(row?.text.isWellFormed()).toBe(true);
    expect(row?.text).toHaveLength(19_999);
  });

  test("leave out what has no word", () => {
    expect(create({ title: "…", text: "" })).toEqual([]);
  });
});
