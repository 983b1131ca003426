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
  const body = createBody(effects);
  let opener = "";
  let closer = "";
  let outer: Token;

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
    if (read(code) === closer.charAt(0))
      return tokenizeCloser(effects, body, closer, closed, escaped, inside)(code);
    body.consume(code);
    return code === 92 ? escaped : inside;
  }

  function giveUp(code: Code): State | undefined {
    if (content === "text") missing.set(context, (missing.get(context) ?? new Set()).add(closer));
    return nok(code);
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return inside(code);
    body.consume(code);
    return inside;
  }

  function closed(code: Code): State | undefined {
    if (!isFormula(opener, body.text, read(code))) return nok(code);
    effects.exit("formulaSequence").type = isEnvironment(opener) ? "formulaBody" : "formulaSequence";
    effects.exit(outer.type);
    return content === "flow" ? tokenizeTrailingSpace(effects, ok, nok)(code) : ok(code);
  }

  function lineEnding(code: Code): State | undefined {
    body.endLine();
    if (content === "text") return consumeAs(effects, "lineEnding", inside)(code);
    // A block that interrupts a paragraph is judged by its first line: micromark asks line by line.
    return context.interrupt ? ok(code) : effects.attempt(nonLazyLineEnding, lineStart, nok)(code);
  }

  function lineStart(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return nok(code);
    return isSpace(code) ? consumeAs(effects, "linePrefix", lineStart)(code) : inside(code);
  }
}

type Body = ReturnType<typeof createBody>;

/** Create the body of a formula: a token a line, and the text of all of them. */
function createBody(effects: Effects) {
  let text = "";
  let isOpen = false;
  const exit = () => {
    if (isOpen) effects.exit("formulaBody");
    isOpen = false;
  };
  return {
    get text() {
      return text;
    },
    consume(code: Code) {
      if (!isOpen) effects.enter("formulaBody");
      isOpen = true;
      text += read(code);
      effects.consume(code);
    },
    exit,
    endLine() {
      exit();
      text += "\n";
    },
    /** Take over an open token whose characters are consumed already. */
    adopt(token: Token, consumed: string) {
      token.type = "formulaBody";
      isOpen = true;
      text += consumed;
    },
  };
}

/** Tokenize a closing delimiter; what only begins like one is the body's, and after its backslash comes `escaped`. */
function tokenizeCloser(
  effects: Effects,
  body: Body,
  closer: string,
  closed: State,
  escaped: State,
  inside: State,
): State {
  let matched = 0;
  let tentative: Token;

  return (code) => {
    body.exit();
    tentative = effects.enter("formulaSequence");
    return closing(code);
  };

  function closing(code: Code): State | undefined {
    if (matched === closer.length) return closed(code);
    if (read(code) === closer.charAt(matched)) {
      matched += 1;
      effects.consume(code);
      return closing;
    }
    body.adopt(tentative, closer.slice(0, matched));
    return closer.startsWith("\\") && matched === 1 ? escaped(code) : inside(code);
  }
}

/** Tokenize white space to the end of the line. Fails at anything else. */
function tokenizeTrailingSpace(effects: Effects, ok: State, nok: State): State {
  return function trailing(code) {
    if (code === null || isLineEnding(code)) return ok(code);
    return isSpace(code) ? consumeAs(effects, "whitespace", trailing)(code) : nok(code);
  };
}

function consumeAs(effects: Effects, type: "whitespace" | "linePrefix" | "lineEnding", next: State): State {
  return (code) => {
    effects.enter(type);
    effects.consume(code);
    effects.exit(type);
    return next;
  };
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
