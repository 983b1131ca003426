import type { ElementContent } from "hast";
import { getAccented, isQuote } from "./latex-accents";
import { getCommand, type LatexCommand, plain, type Wrap } from "./latex-commands";
import {
  getName,
  type LatexNode,
  parseLatex,
  skipArgument,
  skipOptions,
  skipSpace,
  skipSymbolEnd,
} from "./latex-tree";
import { getWebUrl, link, listAddresses } from "./links";
import { element, mapChildren, text, textContent } from "./nodes";
import { type MarkupSpan, sliceNodes } from "./spans";
import { setType } from "./typography";

type Nodes = readonly LatexNode[];

/** What some nodes become, the index of the node after them, and where in the text what they read ends. */
type Piece = {
  readonly nodes: readonly ElementContent[];
  readonly next: number;
  readonly end: number;
};

type Context = {
  readonly source: string;
  readonly spans: readonly MarkupSpan[];
  /** Set the quotes, dashes and ties of a stretch of text. */
  readonly setType: (value: string) => string;
};

/**
 * Turn the LaTeX commands of an author's text into formatting; `spans` are kept as they are.
 * Commands without a meaning here (`\ours`), unbalanced braces and the braces of sets show as typed.
 */
export function renderLatexText(source: string, spans: readonly MarkupSpan[]): ElementContent[] {
  const hasQuotes = source.includes("``");
  const context: Context = {
    source,
    spans,
    setType: (value) => setType(value, hasQuotes),
  };
  return renderNodes(parseLatex(source, spans) ?? [], context, 0, source.length);
}

/** Render the nodes that appear between two offsets of the source; what no rule reads shows as typed. */
function renderNodes(nodes: Nodes, context: Context, from: number, to: number): ElementContent[] {
  const { source, spans } = context;
  const rendered: ElementContent[] = [];
  let done = from;
  let index = 0;
  for (let node = nodes[index]; node; node = nodes[index]) {
    const piece = readPiece(nodes, index, node, context);
    if (piece) {
      const before = sliceNodes(source, spans, done, node.start, context.setType);
      for (const one of [...before, ...piece.nodes]) rendered.push(one);
      done = piece.end;
    }
    index = piece ? piece.next : index + 1;
  }
  return [...rendered, ...sliceNodes(source, spans, done, to, context.setType)];
}

function readPiece(nodes: Nodes, index: number, node: LatexNode, context: Context): Piece | undefined {
  if (node.type === "group") {
    return {
      nodes: renderGroup(node, nodes, index, context),
      next: index + 1,
      end: node.end,
    };
  }
  const command = node.type === "command" ? getCommand(node.name) : undefined;
  return command && readCommand(command, nodes, index, context);
}

/** Read a command and its arguments; undefined where these are not what the command takes. */
function readCommand(command: LatexCommand, nodes: Nodes, at: number, context: Context): Piece | undefined {
  switch (command.kind) {
    case "nothing":
      return piece([], nodes, skipSpace(nodes, at + 1));
    case "line-break":
      return piece([element("br", {}, [])], nodes, at + 1);
    case "symbol":
      return piece([text(command.value)], nodes, skipSymbolEnd(nodes, at + 1, command.gobble ?? false));
    case "accent":
      return readAccent(command.mark, nodes, at, context);
    case "style":
    case "declaration":
      return readStyled(nodes, at + 1, context, command.wrap);
    case "skip": {
      const next = skipArgument(nodes, at + 1);
      return readStyled(nodes, next, context, plain) ?? piece([], nodes, next);
    }
    case "note":
      return readStyled(nodes, skipOptions(nodes, at + 1), context, (children) =>
        element("span", {}, [text(" ("), ...children, text(")")]),
      );
    case "citation":
      return readStyled(
        nodes,
        skipOptions(nodes, at + 1),
        { ...context, setType: (value) => value },
        (children) => element("span", {}, [text("["), ...children, text("]")]),
      );
    case "url":
      return readUrl(nodes, at + 1, context);
    case "href":
      return readHref(nodes, at + 1, context);
  }
}

/** Read a group and format what is in it. */
function readStyled(nodes: Nodes, at: number, context: Context, wrap: Wrap): Piece | undefined {
  const next = skipArgument(nodes, at);
  const group = nodes[next - 1];
  if (next === at || group?.type !== "group") return undefined;
  return piece([wrap(renderInside(group, context))], nodes, next);
}

/** Read an accent and its letter: a group, the first of a word, or a dotless `\i`. */
function readAccent(mark: string, nodes: Nodes, at: number, context: Context): Piece | undefined {
  const command = nodes[at];
  const name = getName(command);
  if (command && name === '"' && isQuote(context.source, command.start)) {
    return piece([text('"')], nodes, at + 1);
  }
  const next = skipSpace(nodes, at + 1);
  const node = nodes[next];
  if (!node) return undefined;
  const value = getAccented(name, mark, readLetter(node, context));
  const end = node.type === "other" ? node.start + 1 : node.end;
  return value === undefined ? undefined : { nodes: [text(value)], next: next + 1, end };
}

function readLetter(node: LatexNode, context: Context): string {
  if (node.type === "group") return textContent(element("span", {}, renderInside(node, context))).trim();
  return node.type === "command" ? node.name : context.source.charAt(node.start);
}

/** Read an address; without http(s) it is shown as it is. */
function readUrl(nodes: Nodes, at: number, context: Context): Piece | undefined {
  const argument = readAddress(nodes, at, context);
  if (!argument) return undefined;
  const { url, label, next } = argument;
  return piece([getWebUrl(url) ? link(url, [text(label)]) : text(label)], nodes, next);
}

function readHref(nodes: Nodes, at: number, context: Context): Piece | undefined {
  const argument = readAddress(nodes, at, context);
  if (!argument) return undefined;
  return readStyled(nodes, argument.next, context, (children) => link(argument.url, withoutLinks(children)));
}

type Address = { readonly url: string; readonly label: string; readonly next: number };

function readAddress(nodes: Nodes, at: number, context: Context): Address | undefined {
  const next = skipArgument(nodes, at);
  const group = nodes[next - 1];
  if (next === at || group?.type !== "group") return undefined;
  const children = renderInside(group, {
    ...context,
    setType: (value) => value,
  });
  const label = textContent(element("span", {}, children)).replace(/\s/g, "");
  const [bare] = listAddresses(label);
  return { url: bare?.label === label ? bare.url : label, label, next };
}

/** Replace links by their labels: HTML has no link within a link. */
function withoutLinks(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const parent = element("span", {}, nodes);
  mapChildren(parent, (node) => (node.type === "element" && node.tagName === "a" ? node.children : [node]));
  return parent.children;
}

type GroupNode = LatexNode & { readonly type: "group" };

/**
 * Render a group that no command takes. Braces vanish where they only delimit: `{\bf …}`, `{\"o}`, `1{,}000`
 * and `Allo{SR}`; those of a set, `{4, 8, 16}`, and of a command unknown here are shown.
 */
function renderGroup(group: GroupNode, nodes: Nodes, index: number, context: Context): ElementContent[] {
  const [first, ...rest] = group.children;
  const command = first?.type === "command" ? getCommand(first.name) : undefined;
  if (first && command?.kind === "declaration") {
    const from = skipSpace(rest, 0);
    const start = rest[from]?.start ?? group.end - 1;
    return [command.wrap(renderNodes(rest.slice(from), context, start, group.end - 1))];
  }
  const children = renderInside(group, context);
  const isDelimiter =
    command !== undefined || (nodes[index - 1]?.type === "other" && isJoined(group, context.source));
  return isDelimiter ? children : [text("{"), ...children, text("}")];
}

/** Return whether a short group without spaces continues a word or number. */
function isJoined({ start, end }: GroupNode, source: string): boolean {
  return (
    end - start < 24 && /[A-Za-z0-9]/.test(source.charAt(start - 1)) && !/\s/.test(source.slice(start, end))
  );
}

function renderInside(group: GroupNode, context: Context): ElementContent[] {
  return renderNodes(group.children, context, group.start + 1, group.end - 1);
}

function piece(nodes: readonly ElementContent[], read: Nodes, next: number): Piece {
  return { nodes, next, end: read[next - 1]?.end ?? 0 };
}
