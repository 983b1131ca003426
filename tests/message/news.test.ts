import { describe, expect, test } from "vitest";
import type { Library } from "@/lib/library/library";
import { correctSent, type NewsRange, noteSent, pickNews, type Sent } from "@/lib/message/news";
import { createDays } from "./samples";

const first = { id: "2602.00001" };
const second = { id: "2602.00002" };
const third = { id: "2602.00003" };
const late = { id: "2602.00009" };

function pick(library: Library, span: Partial<NewsRange> = {}) {
  const news = pickNews(library, { isWeekly: false, ...span });
  return news && [news.from, news.to, ...news.papers.map(({ id }) => id)];
}

function sendAll(library: Library, sent?: Sent): Sent {
  const news = pickNews(library, { isWeekly: false, sent });
  if (!news) throw new Error("nothing new");
  return noteSent(library, news, sent);
}

describe("New papers", () => {
  const days = createDays({ "2026-02-25": [second, first], "2026-02-24": [first] });

  test("are those of the newest day, without what an earlier day sent", () => {
    expect(pick(days)).toEqual(["2026-02-25", "2026-02-25", second.id]);
  });

  test("are those since a day, or of a week", () => {
    expect(pick(days, { since: "2026-02-24" })).toEqual(["2026-02-24", "2026-02-25", second.id, first.id]);
    expect(pick(days, { since: "2026-02-26" })).toBeUndefined();
    const week = createDays({ "2026-02-25": [third], "2026-02-19": [second], "2026-02-18": [first] });
    expect(pick(week, { isWeekly: true })).toEqual(["2026-02-19", "2026-02-25", third.id, second.id]);
  });

  test("are none in a day without papers, one of repeats alone, and a library without days", () => {
    expect(pick(createDays({ "2026-02-25": [] }))).toBeUndefined();
    expect(pick(createDays({ "2026-02-25": [first], "2026-02-24": [first] }))).toBeUndefined();
    expect(pick(createDays({}))).toBeUndefined();
  });
});

describe("Since the last message", () => {
  test("a day is sent once, and what comes to it late is sent with the next day", () => {
    const sent = sendAll(createDays({ "2026-02-24": [first] }));
    expect(sent).toEqual({ day: "2026-02-24", papers: [first.id] });
    expect(pick(createDays({ "2026-02-24": [first, late] }), { sent })).toBeUndefined();
    const next = createDays({ "2026-02-25": [second], "2026-02-24": [first, late] });
    expect(pick(next, { sent })).toEqual(["2026-02-24", "2026-02-25", second.id, late.id]);
    expect(pick(next, { sent: sendAll(next, sent) })).toBeUndefined();
  });

  test("days that were missed come together", () => {
    const sent = { day: "2026-02-20", papers: [] };
    const days = createDays({ "2026-02-25": [third], "2026-02-24": [second], "2026-02-01": [first] });
    expect(pick(days, { sent })).toEqual(["2026-02-24", "2026-02-25", third.id, second.id]);
  });

  test("a weekly message waits for seven days", () => {
    const sent = { day: "2026-02-18", papers: [] };
    expect(pick(createDays({ "2026-02-24": [first] }), { isWeekly: true, sent })).toBeUndefined();
    expect(pick(createDays({ "2026-02-25": [first] }), { isWeekly: true, sent })).toEqual([
      "2026-02-25",
      "2026-02-25",
      first.id,
    ]);
  });

  test("a clock that ran ahead neither repeats a paper nor stops the messages", () => {
    const sent = { day: "2099-01-01", papers: [first.id] };
    const days = createDays({ "2026-02-24": [first] });
    const corrected = correctSent(days, sent);
    expect(corrected).toEqual({ day: "2026-02-24", papers: [first.id] });
    const next = createDays({ "2026-02-25": [second], "2026-02-24": [first] });
    expect(pick(next, { sent: corrected })).toEqual(["2026-02-25", "2026-02-25", second.id]);
  });

  test("what was sent is kept for a week", () => {
    const before = { day: "2026-02-24", papers: ["2602.00001", "2602.00002"] };
    const days = createDays({ "2026-03-01": [third], "2026-02-24": [second], "2026-02-22": [first] });
    expect(sendAll(days, before)).toEqual({ day: "2026-03-01", papers: ["2602.00002", "2602.00003"] });
  });
});
