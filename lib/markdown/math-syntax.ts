import type { Literal } from "mdast";
import type { CompileContext, Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Construct, Extension, Token } from "micromark-util-types";
import { tokenizeFormula } from "./math-tokenizer";

/** A formula of Markdown. */
export interface Formula extends Literal {
  type: "formula";
  display: boolean;
}

declare module "mdast" {
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
}

/**
 * Add formulas to micromark: `$…$`, `$$…$$`, `\(…\)` and `\[…\]` within a paragraph, and display formulas and
 * bare environments as blocks of their own.
 *
 * In place of micromark-extension-math, whose dollars know no currency, and whose fences take what follows the
 * first `$$` for a label and run to the end of the file where the second does not appear on a line of its own.
 */
export function mathSyntax(): Extension {
  return {
    text: { 36: textFormula, 92: textFormula },
    flow: { 36: flowFormula, 92: flowFormula },
  };
}

/** Turn the tokens of `mathSyntax` into `formula` nodes. */
export function mathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      formulaInline(token) {
        enterFormula(this, token, false);
      },
      formulaDisplay(token) {
        enterFormula(this, token, true);
      },
    },
    exit: {
      formulaInline: exitFormula,
      formulaDisplay: exitFormula,
      formulaBody: exitBody,
    },
  };
}

function enterFormula(context: CompileContext, token: Token, display: boolean): void {
  context.enter({ type: "formula", value: "", display }, token);
  context.buffer();
}

function exitBody(this: CompileContext, token: Token): void {
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
}

function exitFormula(this: CompileContext, token: Token): void {
  const value = this.resume();
  const node = this.stack.at(-1);
  if (node?.type === "formula") node.value = value;
  this.exit(token);
}

const textFormula: Construct = {
  name: "textFormula",
  tokenize(effects, ok, nok) {
    return tokenizeFormula(this, effects, ok, nok, "text");
  },
  previous(code) {
    return code !== 36 || this.events.at(-1)?.[1].type === "characterEscape";
  },
};

const flowFormula: Construct = {
  name: "flowFormula",
  concrete: true,
  tokenize(effects, ok, nok) {
    return tokenizeFormula(this, effects, ok, nok, "flow");
  },
};
