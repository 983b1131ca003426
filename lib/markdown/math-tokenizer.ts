import type { Code, Construct, Effects, State, Token, TokenizeContext } from "micromark-util-types";
import { getCloser, isDisplay, isEnvironment, isFormula } from "./math-rule";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    formulaInline: "formulaInline";
    formulaDisplay: "formulaDisplay";
    /** A delimiter. */
    formulaSequence: "formulaSequence";
    formulaBody: "formulaBody";
  }
}

const openerPrefix = /^(?:\$\$?|\\(?:[([]|b(?:e(?:g(?:i(?:n(?:\{[A-Za-z]{0,10}(?:\*?\}?)?)?)?)?)?)?)?)$/;

/**
 * Delimiters that a paragraph was searched for to its end, in vain. Without this memory a flood of openers
 * would take quadratic time.
 */
const missing = new WeakMap<TokenizeContext, Set<string>>();

/**
 * Tokenize a formula at a `$` or a backslash, as a micromark state machine.
 *
 * In a paragraph (`text`) a formula may span lines. As a block (`flow`) it must be a display formula with
 * nothing but white space after it, and no blank line in it. Fails, and leaves the text to other constructs,
 * where the formula is not closed or `isFormula` says it is none.
 */
export function tokenizeFormula(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  content: "text" | "flow",
): State {
  let opener = "";
  let closer = "";
  let body = "";
  let matched = 0;
  let inBody = false;
  let outer: Token;
  let tentative: Token;

  return (code) => {
    outer = effects.enter("formulaInline");
    effects.enter("formulaSequence");
    return opening(code);
  };

  function opening(code: Code): State | undefined {
    const longer = opener + read(code);
    if (code !== null && openerPrefix.test(longer)) {
      opener = longer;
      effects.consume(code);
      return opening;
    }
    const found = getCloser(opener);
    const isBlock = content === "flow";
    if (found === undefined || code === 36 || missing.get(context)?.has(found)) return nok(code);
    if (isBlock ? !isDisplay(opener) : isEnvironment(opener)) return nok(code);
    closer = found;
    outer.type = isDisplay(opener) ? "formulaDisplay" : "formulaInline";
    effects.exit("formulaSequence").type = isEnvironment(opener) ? "formulaBody" : "formulaSequence";
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null) return giveUp(code);
    if (isLineEnding(code)) return lineEnding(code);
    if (read(code) === closer.charAt(0)) return closingStart(code);
    consumeBody(code);
    return code === 92 ? escaped : inside;
  }

  function giveUp(code: Code): State | undefined {
    if (content === "text") missing.set(context, (missing.get(context) ?? new Set()).add(closer));
    return nok(code);
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return inside(code);
    consumeBody(code);
    return inside;
  }

  function closingStart(code: Code): State | undefined {
    exitBody();
    tentative = effects.enter("formulaSequence");
    matched = 0;
    return closing(code);
  }

  function closing(code: Code): State | undefined {
    if (matched === closer.length) return closed(code);
    if (read(code) === closer.charAt(matched)) {
      matched += 1;
      effects.consume(code);
      return closing;
    }
    tentative.type = "formulaBody";
    inBody = true;
    body += closer.slice(0, matched);
    return closer.startsWith("\\") && matched === 1 ? escaped(code) : inside(code);
  }

  function closed(code: Code): State | undefined {
    if (!isFormula(opener, body, read(code))) return nok(code);
    effects.exit("formulaSequence").type = isEnvironment(opener) ? "formulaBody" : "formulaSequence";
    effects.exit(outer.type);
    return content === "flow" ? trailing(code) : ok(code);
  }

  function trailing(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return ok(code);
    if (!isSpace(code)) return nok(code);
    return consumeAs("whitespace", trailing)(code);
  }

  function lineEnding(code: Code): State | undefined {
    exitBody();
    body += "\n";
    if (content === "text") return consumeAs("lineEnding", inside)(code);
    // A block that interrupts a paragraph is judged by its first line: micromark asks line by line.
    return context.interrupt ? ok(code) : effects.attempt(nonLazyLineEnding, lineStart, nok)(code);
  }

  function lineStart(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return nok(code);
    return isSpace(code) ? consumeAs("linePrefix", lineStart)(code) : inside(code);
  }

  function consumeAs(type: "whitespace" | "linePrefix" | "lineEnding", next: State): State {
    return (code) => {
      effects.enter(type);
      effects.consume(code);
      effects.exit(type);
      return next;
    };
  }

  function consumeBody(code: Code): void {
    if (!inBody) effects.enter("formulaBody");
    inBody = true;
    body += read(code);
    effects.consume(code);
  }

  function exitBody(): void {
    if (inBody) effects.exit("formulaBody");
    inBody = false;
  }
}

/** A line ending after which the block goes on: not a lazy line, which belongs to an outer container. */
const nonLazyLineEnding: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

/** Get the character of a code; micromark's negative codes are kinds of white space. */
function read(code: Code): string {
  if (code === null) return "";
  return code < 0 ? " " : String.fromCharCode(code);
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}
