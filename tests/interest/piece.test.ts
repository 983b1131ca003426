import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPiece, writePiece } from "@/lib/interest/piece";
import { countTerms, numberAuthor, numberTerm } from "@/lib/interest/terms";

const papers = [
  {
    id: "2602.00001",
    terms: new Map([
      [8, 1],
      [12, 4],
    ]),
  },
  {
    id: "hep-th/9901001",
    terms: new Map([
      [8, 2],
      [16777215, 3],
    ]),
  },
  { id: "2602.00003", terms: new Map() },
] as const;
const written = writePiece(papers);

function change(place: number, value: number): Uint8Array {
  const changed = written.slice();
  changed[place] = value;
  return changed;
}

describe("A piece of vectors", () => {
  test("gives back what was written into it", () => {
    expect(readPiece(written)).toEqual({
      isReadable: true,
      piece: {
        ids: ["2602.00001", "hep-th/9901001", "2602.00003"],
        terms: Uint32Array.of(8, 12, 16777215),
        holders: Uint32Array.of(2, 1, 1),
        starts: Uint32Array.of(0, 2, 4, 4),
        places: Uint32Array.of(0, 1, 0, 2),
        levels: Uint8Array.of(1, 4, 2, 3),
      },
    });
  });

  test("is the same to the byte in every build", () => {
    expect([...written.subarray(0, 16)]).toEqual([
      ...[0x61, 0x69, 0x6e, 0x74], // "aint"
      ...[0, 1], // version
      ...[0, 3], // papers
      ...[0, 0, 0, 3], // terms
      ...[0, 0, 0, 36], // bytes of identifiers
    ]);
    expect(writePiece(papers)).toEqual(written);
  });

  test("without papers is read", () => {
    expect(readPiece(writePiece([]))).toMatchObject({ isReadable: true, piece: { ids: [] } });
  });

  test.each([
    ["nothing", new Uint8Array(), "other-format"],
    ["a page of HTML", new TextEncoder().encode("<!doctype html><title>Not found</title>"), "other-format"],
    ["of another version", change(5, 2), "other-version"],
    ["cut off in its head", written.subarray(0, 12), "damaged"],
    ["cut off by a byte", written.subarray(0, -1), "damaged"],
    ["longer than it says", Uint8Array.of(...written, 0), "damaged"],
    ["of more papers than it names", change(7, 4), "damaged"],
    ["of more terms than it holds", change(11, 200), "damaged"],
    ["with identifiers beyond its end", change(12, 255), "damaged"],
    ["changed in a bit", change(written.length - 1, (written.at(-1) ?? 0) ^ 16), "damaged"],
  ])("that is %s is refused with a reason", (_, bytes, reason) => {
    expect(readPiece(bytes)).toEqual({ isReadable: false, reason });
  });

  test("is read from a part of a buffer", () => {
    const buffer = new Uint8Array(written.length + 6);
    buffer.set(written, 3);
    expect(readPiece(buffer.subarray(3, -3))).toEqual(readPiece(written));
  });

  test("never throws, whatever its bytes are", () => {
    const head = [...written.subarray(0, 6)];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, isLike) => {
        const read = readPiece(isLike ? Uint8Array.of(...head, ...bytes) : bytes);
        expect(read.isReadable).toBe(false);
      }),
    );
  });

  test("gives back any papers", () => {
    const terms = fc.dictionary(fc.nat(2 ** 24 - 1).map(String), fc.integer({ min: 1, max: 4 }), {
      maxKeys: 20,
    });
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 12 }), (lists) => {
        const some = lists.map((list, place) => ({
          id: String(place),
          terms: new Map(Object.entries(list).map(([term, level]) => [Number(term), level])),
        }));
        const read = readPiece(writePiece(some));
        if (!read.isReadable) throw new Error(read.reason);
        const { starts, terms, places, levels } = read.piece;
        const found = some.map((_, paper) =>
          Array.from(places.subarray(starts[paper], starts[paper + 1]), (place, i) => [
            terms[place],
            levels[(starts[paper] ?? 0) + i],
          ]),
        );
        expect(found).toEqual(some.map(({ terms }) => [...terms].sort(([a], [b]) => a - b)));
      }),
    );
  });
});

describe("The terms of a paper", () => {
  const word = (stem: string) => numberTerm("word", stem);

  test("are stems of its words, those of the title twice, none more than four times", () => {
    const counts = countTerms({
      title: "Scenes",
      text: "A scene in 3 scenes. Splats splat: splat, splat, splat!",
    });
    expect(counts).toEqual(
      new Map([
        [word("scene"), 4],
        [word("in"), 1],
        [word("splat"), 4],
      ]),
    );
  });

  test("are pairs of characters where it is written in Chinese", () => {
    const counts = countTerms({ title: "", text: "三维重建" });
    expect(counts).toEqual(
      new Map([
        [word("三维"), 1],
        [word("维重"), 1],
        [word("重建"), 1],
      ]),
    );
  });

  test("recognise an author's name in any order from the same words", () => {
    const counts = countTerms({ title: "", text: "wei wang", authors: ["Wei Wang"], categories: ["cs.CV"] });
    const facts = [numberAuthor("Wang, Wei"), numberTerm("category", "cs.CV")];
    expect([...counts.keys()].sort()).toEqual([word("wei"), word("wang"), ...facts].sort());
  });

  test("have the same number in every build and browser", () => {
    const numbers = [word("splat"), numberTerm("author", "splat"), numberTerm("category", "splat")];
    expect(numbers).toEqual([13124060, 2153517, 14926394]);
  });
});
