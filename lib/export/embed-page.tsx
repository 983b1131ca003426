// What does another site show of this one in a frame? The newest day, in the site's language, without a script.
import { renderToStaticMarkup } from "react-dom/server";
import { langOf, langOfText } from "@/components/layout/text-lang";
import { AuthorLine } from "@/components/paper/author-line";
import { getWriter } from "@/components/paper/provenance";
import type { Library, Paper } from "@/lib/library/library";
import { getListSummary } from "@/lib/library/list-summary";
import { listSoundDays, splitRepeats } from "@/lib/library/queries";
import { plainText } from "@/lib/markdown/plain-text";
import { formatDate, type UiLanguage } from "@/lib/site/dates";
import { fillString, strings } from "@/lib/site/strings";
import { digestPath, paperPath, sitePath } from "@/lib/site/urls";

/** The page's file below the site's root. */
export const embedFile = "embed/index.html";

/** Papers that it lists: more would be a page of its own, to which it leads. */
const mostPapers = 50;
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** Write the page that other sites may frame, as HTML. */
export function writeEmbedPage({ site, days }: Library): string {
  const language = site.defaultLanguage;
  const [day] = listSoundDays(days.values());
  const write = (key: keyof typeof strings, count = 0) => fillString(strings[key], language, { count });
  const papers = day ? splitRepeats(day).news : [];
  const title = day
    ? `${formatDate(day.date, language, "weekday")} · ${write("paper-count", papers.length)}`
    : "";
  const page = (
    <html lang={langOf(language)}>
      {/* biome-ignore lint/style/noHeadElement: Next.js has no part in this page. */}
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={site.description[language]} />
        <meta name="robots" content="noindex" />
        <title>{site.title}</title>
        <link rel="stylesheet" href={sitePath("/embed.css")} />
      </head>
      <body>
        <h1>
          <a href={sitePath("/")} target="_blank" rel="noopener">
            {site.title}
          </a>
        </h1>
        {day ? (
          <>
            <h2>{title}</h2>
            <ol>
              {papers.slice(0, mostPapers).map((paper) => (
                <Row key={paper.id} paper={paper} language={language} />
              ))}
            </ol>
            <p>
              <a href={digestPath(day.date)} target="_blank" rel="noopener">
                {write("all-papers-of-day", day.papers.length)}
              </a>
            </p>
          </>
        ) : (
          <p>{write("empty-archive")}</p>
        )}
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}\n`;
}

function Row({ paper, language }: { readonly paper: Paper; readonly language: UiLanguage }) {
  const title = plainText(paper.title);
  const summary = getListSummary(paper, language) ?? getListSummary(paper, language === "zh" ? "en" : "zh");
  return (
    <li>
      <a href={paperPath(paper.id)} target="_blank" rel="noopener" lang={langOfText(title)}>
        {title}
      </a>
      <AuthorLine authors={paper.authors} isCut={paper.authorsCut} />
      {summary && (
        <p lang={langOf(summary.language)} dir="auto">
          {plainText(summary.text)}{" "}
          <small lang={langOf(language)}>{strings[getWriter(summary.kind)][language]}</small>
        </p>
      )}
    </li>
  );
}
