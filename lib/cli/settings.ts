import { UsageError } from "./usage-error";

/**
 * Read the site's address from `SITE_URL`, as it stands before every path: without a slash at its end. Empty is
 * unset, undefined; throws a `UsageError` where it is no address that pages can have.
 */
export function readSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new UsageError(
      `SITE_URL is "${text}", which does not begin with https:// or http://. Write the site's whole address, as in https://example.org/papers.`,
    );
  }
  // Not shown, since it may hold a password.
  const address = url.origin + url.pathname;
  if (url.username !== "" || url.password !== "") {
    throw new UsageError(
      `SITE_URL holds a user name or a password, which every page would show. Write ${address}.`,
    );
  }
  if (/[?#]/.test(text)) {
    throw new UsageError(
      `SITE_URL is "${text}", but paths of pages are added to its end. Write it without "?" and "#": ${address}.`,
    );
  }
  return address.replace(/\/+$/, "");
}

/** Make `SITE_URL` what `readSiteUrl` returns, for all modules that are loaded later. */
export function normaliseSiteUrl(): void {
  const address = readSiteUrl(process.env.SITE_URL);
  if (address === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = address;
}

/** Read a port from `PORT`: 3000 where it is unset or empty; throws a `UsageError` where it is none. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text.trim() === "") return 3000;
  const port = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(
    `PORT is "${text}", which is no port. Set it to a number from 1 to 65535, or leave it out.`,
  );
}
