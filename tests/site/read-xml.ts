import { SaxesParser } from "saxes";

/** An element as a strict parser reads it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly within it. */
  text: string;
};

/** Read an XML document with a parser that refuses whatever is not well-formed, as browsers and feed readers do. */
export function readXml(source: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  for (const event of ["text", "cdata"] as const) {
    parser.on(event, (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    });
  }
  parser.write(source).close();
  const [root] = top.children;
  if (!root) throw new Error("no element");
  return root;
}

/** List the children of a name. */
export function listChildren({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** List the texts of the children of a name. */
export function listTexts(element: XmlElement, name: string): string[] {
  return listChildren(element, name).map(({ text }) => text);
}
