// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from "vitest";
import { createKeyReader } from "@/components/keyboard/key-reader";
import { getPlainKey, holdKeys, releaseKeys } from "@/components/keyboard/plain-key";
import { chooseSetting } from "@/components/layout/settings/choose-setting";

/** Press a key on an element, and return what the page makes of it. */
function press(init: KeyboardEventInit, target: Element = document.body): string | undefined {
  let key: string | undefined;
  const hear = (event: KeyboardEvent) => {
    key = getPlainKey(event);
  };
  document.addEventListener("keydown", hear);
  target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));
  document.removeEventListener("keydown", hear);
  return key;
}

function add(name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  document.body.append(element);
  return element;
}

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.shortcuts;
  localStorage.clear();
});

describe("A key steers the page", () => {
  test("when it is pressed by itself, capital lock or not", () => {
    expect(press({ key: "j" })).toBe("j");
    expect(press({ key: "J" })).toBe("j");
    expect(press({ key: "?", shiftKey: true })).toBe("?");
    expect(press({ key: "j" }, add("a", { href: "/" }))).toBe("j");
  });

  test.each([
    ["Cyrillic", "о", "KeyJ", "j"],
    ["Cyrillic", "О", "KeyJ", "j"],
    ["Greek", "ξ", "KeyJ", "j"],
    ["Hebrew", "ח", "KeyJ", "j"],
    ["Arabic", "ت", "KeyJ", "j"],
    ["Korean", "ㅓ", "KeyJ", "j"],
    ["Japanese", "ま", "KeyJ", "j"],
    ["Cyrillic", ".", "Slash", "/"],
    ["Hebrew", ".", "Slash", "/"],
    ["Hebrew", "/", "KeyQ", "/"],
    ["Greek", "/", "Slash", "/"],
    ["Arabic", "ظ", "Slash", "/"],
    ["Chinese, its punctuation on,", "、", "Slash", "/"],
    ["Chinese, its punctuation off,", "/", "Slash", "/"],
  ])("by its place on a %s keyboard, where that types %s", (_script, key, code, expected) => {
    expect(press({ key, code })).toBe(expected);
  });

  test("by its place with Shift, where that types a character that steers", () => {
    expect(press({ key: ",", code: "Slash", shiftKey: true })).toBe("?");
    expect(press({ key: "？", code: "Slash", shiftKey: true })).toBe("?");
    expect(press({ key: "О", code: "KeyJ", shiftKey: true })).toBe("J");
  });

  test.each([
    ["j", "KeyC"],
    ["ø", "Semicolon"],
    ["ş", "KeyS"],
    ["-", "Slash"],
    ["ù", "Quote"],
    ["Tab", "Tab"],
  ])("by its character on a Latin keyboard, wherever %s lies", (key, code) => {
    expect(press({ key, code })).toBe(key.toLowerCase());
  });

  test.each(["altKey", "ctrlKey", "metaKey"])("never with %s", (modifier) => {
    expect(press({ key: "j", [modifier]: true })).toBeUndefined();
  });

  test("never as a letter with Shift", () => {
    expect(press({ key: "J", shiftKey: true })).toBe("J");
    expect(createKeyReader()({ key: "J", timeStamp: 0, repeat: false })).toBeUndefined();
  });

  test.each([
    ["input", {}],
    ["textarea", {}],
    ["select", {}],
    ["div", { contenteditable: "" }],
    ["div", { contenteditable: "plaintext-only" }],
  ])("never in a field: %s", (name, attributes) => {
    const field = add(name, attributes);
    expect(press({ key: "j" }, field)).toBeUndefined();
    const inner = document.createElement("b");
    field.append(inner);
    expect(press({ key: "j" }, inner)).toBeUndefined();
  });

  test("never while an input method composes, nor as the key that ends a composition in Safari", () => {
    expect(press({ key: "j", isComposing: true })).toBeUndefined();
    expect(press({ key: "j", keyCode: 229 })).toBeUndefined();
  });

  test("never below an open dialog, nor when something else has taken it", () => {
    const dialog = add("dialog", { open: "" });
    expect(press({ key: "j" })).toBeUndefined();
    dialog.remove();
    const button = add("button");
    button.addEventListener("keydown", (event) => event.preventDefault());
    expect(press({ key: "j", cancelable: true }, button)).toBeUndefined();
  });

  test("not until a field has come that was asked for", () => {
    holdKeys();
    expect(press({ key: "j" })).toBeUndefined();
    releaseKeys();
    expect(press({ key: "j" })).toBe("j");
  });

  test("only while shortcuts are switched on", () => {
    chooseSetting("shortcuts", "off");
    expect(press({ key: "/" })).toBeUndefined();
    chooseSetting("shortcuts", "on");
    expect(press({ key: "/" })).toBe("/");
  });
});

describe("Keys are read", () => {
  const readAll = (keys: readonly (readonly [key: string, timeStamp: number])[]) => {
    const read = createKeyReader();
    return keys.map(([key, timeStamp]) => read({ key, timeStamp, repeat: false }));
  };

  test("one by one", () => {
    expect(
      readAll([
        ["j", 0],
        ["s", 1],
        ["x", 2],
        ["toString", 3],
      ]),
    ).toEqual(["next-item", "toggle-kept", undefined, undefined]);
  });

  test("as a sequence when the second key follows soon, which then means nothing else", () => {
    expect(
      readAll([
        ["g", 0],
        ["h", 1400],
        ["h", 1500],
      ]),
    ).toMatchObject([undefined, { path: "/" }, "previous-page"]);
    expect(
      readAll([
        ["g", 0],
        ["l", 10],
      ]),
    ).toMatchObject([undefined, { path: "/library/" }]);
  });

  test("alone when the first key was long ago, or began no sequence with the second", () => {
    expect(
      readAll([
        ["g", 0],
        ["h", 1600],
      ]),
    ).toEqual([undefined, "previous-page"]);
    expect(
      readAll([
        ["g", 0],
        ["j", 10],
        ["h", 20],
      ]),
    ).toEqual([undefined, undefined, "previous-page"]);
    expect(
      readAll([
        ["g", 0],
        ["g", 10],
        ["h", 20],
      ]),
    ).toEqual([undefined, undefined, "previous-page"]);
  });

  test("again and again from a key held down only where that moves", () => {
    const read = createKeyReader();
    expect(read({ key: "j", timeStamp: 0, repeat: true })).toBe("next-item");
    expect(read({ key: "s", timeStamp: 1, repeat: true })).toBeUndefined();
    expect(read({ key: "u", timeStamp: 2, repeat: true })).toBeUndefined();
  });
});
