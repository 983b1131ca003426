import type { CSSProperties, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { strings } from "@/lib/site/strings";
import { writeFitting } from "./cut-message";
import type { DayMessage, MessagePaper, MessagePart, Phrase } from "./message";
import { write } from "./strings";
import { writeSubject } from "./write-subject";
import { listOthers, listPartLinks } from "./write-text";

/** Light colours appear in each element, since mail programs drop stylesheets; those that keep one get the dark ones too. */
const light = { page: "#fcfbf9", ink: "#1d1f22", muted: "#5f6166", accent: "#0b5c86", line: "#e2ded6" };
const dark = { page: "#15171b", ink: "#e4e2dc", muted: "#a2a5ab", accent: "#82bfe4", line: "#32363d" };
const sans =
  "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const serif = "Georgia,'Noto Serif','Noto Sans SC','PingFang SC','Microsoft YaHei',serif";

const stylesheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.page{background:${dark.page}!important}.ink{color:${dark.ink}!important}.muted{color:${dark.muted}!important}.accent{color:${dark.accent}!important}.line{border-color:${dark.line}!important}}`;

/** Gmail cuts a mail at 102 kB. */
const mostBytes = 100_000;

/**
 * Write a message as the HTML of a mail: tables and styles in each element, which all mail programs show. It has at most
 * 100 kB, so that papers at its end may be left out and counted.
 */
export function writeHtml(message: DayMessage): string {
  const fits = (html: string) => Buffer.byteLength(html) <= mostBytes;
  return writeFitting(message, writeMail, fits) ?? "";
}

function writeMail(message: DayMessage): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Mail message={message} />)}\n`;
}

function Mail({ message }: { readonly message: DayMessage }) {
  const { site, period, summary, notes, parts, rest, muted, language, isPersonal } = message;
  return (
    <html lang={language === "zh" ? "zh-CN" : "en"}>
      {/* biome-ignore lint/style/noHeadElement: a mail is no page of Next.js. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{writeSubject(message)}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the stylesheet above, in which React would escape nothing. */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body className="page" style={{ margin: 0, padding: 0, background: light.page }}>
        <Table className="page" style={{ background: light.page }}>
          <td align="center" style={{ padding: "24px 16px 40px" }}>
            <Table style={{ maxWidth: 620, textAlign: "left", tableLayout: "fixed" }}>
              <td style={{ fontFamily: sans, fontSize: 16, lineHeight: 1.55, overflowWrap: "break-word" }}>
                <Line tone="muted" style={{ fontSize: 14 }}>
                  {site} · {period}
                </Line>
                <h1 className="ink" style={{ ...ink, margin: "4px 0 0", font: `600 22px/1.35 ${serif}` }}>
                  {summary}
                </h1>
                {notes.map((note) => (
                  <Line key={note} tone="muted" style={{ fontSize: 14, marginTop: 10 }}>
                    {note}
                  </Line>
                ))}
                {parts
                  .filter(({ papers }) => papers.length > 0)
                  .map((part) => (
                    <Part key={part.kind + part.title} part={part} language={language} />
                  ))}
                {listOthers(parts).map((text) => (
                  <Line key={text} tone="muted" style={{ fontSize: 14, marginTop: 24 }}>
                    {text}
                  </Line>
                ))}
                <div className="line" style={{ ...line, marginTop: 28, paddingTop: 20 }}>
                  <Link url={rest.url} style={{ fontSize: 16, fontWeight: 600 }}>
                    {rest.count > 0 ? rest.text : write("inbox", language)}
                  </Link>
                  {muted > 0 && (
                    <Line tone="muted" style={{ fontSize: 13, marginTop: 10 }}>
                      {write("muted", language, { count: muted })}
                    </Line>
                  )}
                  <Line tone="muted" style={{ fontSize: 13, marginTop: 10 }}>
                    {write(isPersonal ? "made-by" : "made-without", language, { site })}
                  </Line>
                </div>
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  );
}

type PartProps = { readonly part: MessagePart; readonly language: DayMessage["language"] };

function Part({ part, language }: PartProps) {
  const { title, count, papers } = part;
  return (
    <>
      <h2
        className="ink line"
        style={{ ...ink, ...line, margin: "28px 0 0", paddingTop: 12, fontSize: 15, fontWeight: 600 }}
      >
        {title}{" "}
        <span className="muted" style={{ color: light.muted, fontWeight: 400 }}>
          {papers.length < count ? write("part-count", language, { shown: papers.length, count }) : count}
        </span>
      </h2>
      <Phrases phrases={listPartLinks(part, language)} />
      {papers.map((paper) => (
        <Paper key={paper.id} paper={paper} language={language} />
      ))}
    </>
  );
}

type PaperProps = { readonly paper: MessagePaper; readonly language: DayMessage["language"] };

function Paper({ paper, language }: PaperProps) {
  const { title, titleLanguage, titleTranslated, summaries, authors, reasons, resources, url, pdf } = paper;
  const links = [
    { text: "PDF", url: pdf },
    ...resources.map(({ kind, url }) => ({ text: strings[kind][language], url })),
  ];
  return (
    <div style={{ marginTop: 20 }}>
      <h3 lang={titleLanguage} style={{ margin: 0, font: `600 17px/1.35 ${serif}` }}>
        <a href={url} className="ink" style={{ ...ink, textDecoration: "none" }}>
          {title}
        </a>
      </h3>
      {titleTranslated && (
        <Line tone="ink" lang="zh" style={{ fontSize: 15 }}>
          {titleTranslated}
        </Line>
      )}
      {summaries.map((summary) => (
        <Line
          key={summary.language}
          tone="ink"
          lang={summary.language}
          style={{ fontSize: 15, marginTop: 3 }}
        >
          {summary.isQuoted ? write("quoted", language, { text: summary.text }) : summary.text}
        </Line>
      ))}
      <Line tone="muted" style={{ fontSize: 13, marginTop: 3 }}>
        {authors}
        {links.map((link) => (
          <span key={link.url}>
            {" · "}
            <Link url={link.url}>{link.text}</Link>
          </span>
        ))}
      </Line>
      <Phrases phrases={reasons} />
    </div>
  );
}

/** Links and words in a row. */
function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }) {
  if (phrases.length === 0) return null;
  return (
    <p className="accent" style={{ margin: "3px 0 0", color: light.accent, fontSize: 13 }}>
      {phrases.map(({ text, url }, place) => (
        <span key={text + (url ?? "")}>
          {place > 0 && " · "}
          {url === undefined ? text : <Link url={url}>{text}</Link>}
        </span>
      ))}
    </p>
  );
}

type LinkProps = { readonly url: string; readonly style?: CSSProperties; readonly children: ReactNode };

function Link({ url, style, children }: LinkProps) {
  const own = { padding: "4px 0", color: light.accent, ...style };
  return (
    <a href={url} className="accent" style={own}>
      {children}
    </a>
  );
}

type LineProps = {
  readonly tone: "ink" | "muted";
  readonly lang?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
};

function Line({ tone, lang, style, children }: LineProps) {
  return (
    <p className={tone} lang={lang} style={{ margin: 0, color: light[tone], ...style }}>
      {children}
    </p>
  );
}

type TableProps = {
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
};

/** A table of one cell: mail programs know no other box that keeps its width. */
function Table({ className, style, children }: TableProps) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className={className}
      style={{ border: 0, borderCollapse: "collapse", width: "100%", ...style }}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  );
}

const ink = { color: light.ink };
const line = { borderTop: `1px solid ${light.line}` };
