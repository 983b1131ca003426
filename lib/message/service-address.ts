import { type Service, type ServiceAddress, type ServiceName, services } from "./services";

/** Where a message is posted. */
export type Post = ServiceAddress & { readonly name: ServiceName; readonly service: Service };

const names = Object.keys(services).filter((name): name is ServiceName => name in services);

/**
 * Read `MESSAGE_URLS`: addresses with space between them, each with its secret for signing behind `#`. A service that
 * appears at an address of its own is named before it, as in `ntfy+https://ntfy.example.org/topic`. Returns in a sentence
 * what is wrong, without any of their values.
 */
export function readMessageUrls(text: string): readonly Post[] | string {
  const read = text.split(/\s+/).filter(Boolean).map(readMessageUrl);
  const fault = read.indexOf(undefined);
  if (fault >= 0) {
    return `address ${fault + 1} of MESSAGE_URLS is none: write it as its service gives it, https://…, for Telegram with ?chat_id=…`;
  }
  return read.filter((one) => one !== undefined);
}

function readMessageUrl(typed: string): Post | undefined {
  const [, prefix, address = ""] = /^(?:([a-z]+)\+)?(.*)$/i.exec(typed) ?? [];
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const secret = url.hash.slice(1) || undefined;
  url.hash = "";
  // Without encryption everybody on the way reads the address: who names the service has thought of it.
  const isReachable = url.protocol === "https:" || (url.protocol === "http:" && prefix !== undefined);
  const name = names.find((one) =>
    prefix === undefined ? services[one].isAt(url) : one.toLowerCase() === prefix.toLowerCase(),
  );
  if (!isReachable || name === undefined || url.username !== "") return undefined;
  if (name === "Telegram" && !url.searchParams.has("chat_id")) return undefined;
  return { url, secret, name, service: services[name] };
}
