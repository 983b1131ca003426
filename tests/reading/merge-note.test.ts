import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeNote } from "@/lib/reading/merge-note";

describe("A note that was edited", () => {
  test.each([
    ["replaces the one that it began from", "old", "new", "old", "new"],
    ["is stored where another tab has removed it", "old", "new", "", "new"],
    ["appears beside what another tab wrote meanwhile", "", "mine", "theirs", "theirs\n\nmine"],
    [
      "appears beside another edit of the same words",
      "old",
      "old mine",
      "old theirs",
      "old theirs\n\nold mine",
    ],
    ["grows in its place", "mine", "mine, more", "theirs\n\nmine", "theirs\n\nmine, more"],
    ["grows before what another tab added", "mine", "mine, more", "mine\n\ntheirs", "mine, more\n\ntheirs"],
    ["is taken out of its place", "mine", "", "theirs\n\nmine", "theirs"],
    ["is not taken for a part of other words", "a", "ab", "a cat", "a cat\n\nab"],
    ["is nothing where it is white space", "old", " \n ", "old", ""],
    ["gains a paragraph once", "one", "one\n\ntwo", "one\n\ntwo", "one\n\ntwo"],
    ["loses a paragraph beside another's", "one\n\ntwo", "one", "x\n\none\n\ntwo", "x\n\none"],
  ])("%s", (_, base, text, stored, merged) => {
    expect(mergeNote({ base, text }, stored)).toBe(merged);
  });

  test("loses no word that was typed, and is the same but for white space when it is merged again", () => {
    const note = fc
      .array(fc.constantFrom("a", "b", "c", " ", "\n\n"), { maxLength: 8 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(note, note, note, (base, text, stored) => {
        const merged = mergeNote({ base, text }, stored);
        for (const word of text.split(/\s+/)) expect(merged).toContain(word);
        const theirs = stored.split(/\s+/).filter((word) => !base.includes(word));
        for (const word of theirs) expect(merged).toContain(word);
        const again = mergeNote({ base, text }, merged);
        const isBegunAnew = base.trim() !== "" && merged.includes(base);
        if (text.trim() !== "" && !isBegunAnew) expect(listWords(again)).toEqual(listWords(merged));
      }),
      { numRuns: 2_000 },
    );
  });
});

function listWords(note: string): string[] {
  return note.split(/\s+/).filter((word) => word !== "");
}
