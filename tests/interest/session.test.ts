import { describe, expect, test } from "vitest";
import { interestManifestName, listPieceFiles, readManifest } from "@/lib/interest/manifest";
import { writePiece } from "@/lib/interest/piece";
import type { InterestReply } from "@/lib/interest/protocol";
import { createInterestSession } from "@/lib/interest/session";
import { countTerms } from "@/lib/interest/terms";
import { createDocument, keep, noInterests, now, samples } from "./samples";

const file = "interest-2026-02-1.0123456789abcdef.bin";
const pieces = [{ file, count: 9, from: "2026-02-24", to: "2026-02-25" }];
const manifest = { version: 1, pieces };
const bytes = writePiece(
  samples.map(({ id, ...paper }) => ({ id, terms: countTerms({ text: "", ...paper }) })),
);
const newer = Uint8Array.from(bytes, (byte, place) => (place === 5 ? 9 : byte));
const papers = samples.map(createDocument);
const interests = { ...noInterests, wanted: [1, 2, 3].map((number) => keep(`2602.0000${number}`)) };

type Host = Readonly<Record<string, string | Uint8Array>>;

/** Ask for an order of a host with some files; returns the reply, and what was fetched. */
async function ask(host: Host, times = 1) {
  const replies: InterestReply[] = [];
  const fetched: string[] = [];
  const fetchFile = async (url: string, cache: string) => {
    fetched.push(`${url} ${cache}`);
    const content = host[url.replace("/data/", "")];
    if (content === "gone") throw new TypeError("Failed to fetch");
    return content === undefined
      ? new Response("", { status: 404 })
      : new Response(typeof content === "string" ? content : content.slice());
  };
  const session = createInterestSession(fetchFile, (reply) => replies.push(reply));
  await session.receive({ type: "order", seq: 0, papers, interests, now });
  await session.receive({ type: "init", baseUrl: "/data/" });
  for (let seq = 1; seq <= times; seq += 1) {
    await session.receive({ type: "order", seq, papers, interests, now });
  }
  return { replies, fetched };
}

const sound = { [interestManifestName]: JSON.stringify(manifest), [file]: bytes };

describe("A session", () => {
  test("answers with an order and the reasons of what is not the rest, once it knows where the data are", async () => {
    const { replies } = await ask(sound);
    expect(replies).toHaveLength(1);
    const [reply] = replies;
    if (reply?.type !== "order" || !reply.answer.isAnswered) throw new Error("no order");
    const { isEnough, likely, maybe, rest, muted, reasons } = reply.answer;
    expect({ isEnough, muted }).toEqual({ isEnough: true, muted: [] });
    expect([...likely, ...maybe, ...rest]).toHaveLength(9);
    expect([...reasons.keys()]).toEqual([...likely, ...maybe]);
    expect(reasons.get("2602.00001")).toEqual([
      { kind: "like", id: "2602.00002", title: "", words: ["splatting", "scenes"] },
    ]);
  });

  test("fetches vectors once, and nothing else but the manifest", async () => {
    const { fetched } = await ask(sound, 2);
    expect(fetched).toEqual([
      "/data/interest.json no-cache",
      `/data/${file} force-cache`,
      "/data/interest.json no-cache",
    ]);
  });

  test("describes the reader", async () => {
    const replies: InterestReply[] = [];
    const session = createInterestSession(
      async (url) => new Response(url === "/interest.json" ? JSON.stringify(manifest) : bytes.slice()),
      (reply) => replies.push(reply),
    );
    await session.receive({ type: "init", baseUrl: "/" });
    await session.receive({ type: "describe", seq: 7, interests, now, texts: ["Splatting"] });
    expect(replies).toMatchObject([
      { type: "describe", seq: 7, answer: { isAnswered: true, wanted: 3, words: [{ word: "splatting" }] } },
    ]);
  });

  test.each<[string, Host, string, string]>([
    ["without a network", { [interestManifestName]: "gone" }, "network", interestManifestName],
    ["without vectors", {}, "status", interestManifestName],
    [
      "with a page for its manifest",
      { [interestManifestName]: "<!doctype html>" },
      "damaged",
      interestManifestName,
    ],
    [
      "of a newer site",
      { [interestManifestName]: '{"version":2,"sets":[]}' },
      "other-version",
      interestManifestName,
    ],
    ["without a piece", { [interestManifestName]: sound[interestManifestName] }, "status", file],
    ["with a piece that is cut off", { ...sound, [file]: bytes.subarray(0, 99) }, "damaged", file],
    ["with a page for a piece", { ...sound, [file]: "<!doctype html>" }, "damaged", file],
    ["with a piece of another version", { ...sound, [file]: newer }, "other-version", file],
  ])("%s answers that there is no order, and why", async (_, host, reason, missing) => {
    const { replies } = await ask(host);
    const answer = { isAnswered: false, reason, file: missing };
    expect(replies).toEqual([{ type: "order", seq: 1, answer }]);
  });
});

describe("The manifest of vectors", () => {
  const piece = (month: string, place: number, from: string, to: string) => ({
    file: `interest-${month}-${place}.0.bin`,
    count: 500,
    from: `${month}-${from}`,
    to: `${month}-${to}`,
  });
  const several = {
    version: 1 as const,
    pieces: [
      piece("2026-02", 2, "10", "25"),
      piece("2026-02", 1, "01", "10"),
      piece("2026-01", 3, "21", "31"),
      piece("2026-01", 2, "11", "20"),
      piece("2026-01", 1, "01", "11"),
      piece("2025-12", 1, "01", "31"),
    ],
  };

  test("leads to the pieces of some days, and to the newest until words can be weighed", () => {
    expect(listPieceFiles(several, [])).toEqual(several.pieces.slice(0, 4).map(({ file }) => file));
    expect(listPieceFiles(several, ["2026-01-11", "2025-12-24", "2020-01-01"])).toEqual(
      [3, 4, 5, 0].map((place) => several.pieces[place]?.file),
    );
  });

  test("leads to no more pieces than a phone can load, those of the first days", () => {
    const days = Array.from({ length: 30 }, (_, place) => `2026-03-${String(place + 1).padStart(2, "0")}`);
    const many = {
      version: 1 as const,
      pieces: days.map((day) => piece("2026-03", 1, day.slice(8), day.slice(8))),
    };
    const named = many.pieces.map((one, place) => ({ ...one, file: `interest-${place}.bin` }));
    expect(listPieceFiles({ ...many, pieces: named }, days)).toEqual(
      named.slice(0, 24).map(({ file }) => file),
    );
  });

  test.each([
    ["names a file elsewhere", { version: 1, pieces: [{ ...pieces[0], file: "../../x.bin" }] }],
    ["has no days", { version: 1, pieces: [{ file, count: 9 }] }],
    ["is a list", []],
  ])("that %s is refused", (_, content) => {
    expect(readManifest(JSON.stringify(content))).toEqual({ isReadable: false, reason: "damaged" });
  });
});
