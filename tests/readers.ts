/** Is in all that a run of messages knows of readers, and nowhere else. */
export const readerMark = "r3ader-m4rk";

/** Secrets that are set while the tests' site is built, as a careless workflow would. */
export const readerVariables: Readonly<Record<string, string>> = {
  SMTP_URL: `smtps://${readerMark}:${readerMark}@mail.example`,
  MAIL_FROM: `digest@${readerMark}.example`,
  MAIL_TO: `${readerMark}@reader.example`,
  MESSAGE_URLS: `https://hooks.slack.com/services/${readerMark}`,
  PROFILE: JSON.stringify({ format: "arxiv-cv-digest-library", version: 1, papers: [{ note: readerMark }] }),
};

/** Files of readers that lie in the project then, by their paths. */
export const readerFiles: Readonly<Record<string, string>> = {
  ".readers/ada.json": readerVariables.PROFILE ?? "",
  ".readers/ada.env": `MAIL_TO=${readerMark}@reader.example\n`,
  ".messages/told.json": JSON.stringify({
    version: 1,
    told: { [readerMark]: { day: "2026-02-25", papers: [] } },
  }),
  ".cache/messages.json": JSON.stringify({
    version: 1,
    told: { [readerMark]: { day: "2026-02-25", papers: [] } },
  }),
};
