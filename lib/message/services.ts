import { createHmac } from "node:crypto";
import { escapeHtml } from "@/lib/site/xml";
import { type ChatBlock, type ChatSpan, layOutChat } from "./chat-lines";
import type { DayMessage } from "./message";
import { writeJson } from "./write-json";
import { escapeAddress, escapeChatMarkdown } from "./write-markdown";
import { writeSubject } from "./write-subject";

/** An address of a service, and the secret that its owner wrote behind `#`. */
export type ServiceAddress = { readonly url: URL; readonly secret: string | undefined };

/** What is posted, as JSON; `text` is the part of it that a service counts. */
export type Request = { readonly url: string; readonly body: string; readonly text: string };

/** A service that takes messages by an address which its owner keeps secret. */
export type Service = {
  /** Recognise the service by an address. */
  readonly isAt: (url: URL) => boolean;
  /** `now` is the time as ISO. */
  readonly write: (message: DayMessage, address: ServiceAddress, now: string) => Request;
  /** Whether a request is as long as the service takes. */
  readonly fits: (request: Request) => boolean;
  /** Whether an answer of status 2xx, read as JSON where it is, says that the message arrived. */
  readonly accepts: (answer: unknown) => boolean;
};

/** The services, with the limits and dialects that their makers document. */
export const services = {
  Feishu: {
    isAt: ({ hostname }) => /^open\.(?:feishu\.cn|larksuite\.com)$/.test(hostname),
    write: (message, { url, secret }, now) => {
      const content = separate(layOutChat(message), []).map((line) => line.map(tagForFeishu));
      const post = { title: writeSubject(message), content };
      const time = String(Math.floor(Date.parse(now) / 1000));
      const signed = secret && { timestamp: time, sign: hmac(`${time}\n${secret}`, "") };
      return request(url, { ...signed, msg_type: "post", content: { post: { zh_cn: post } } });
    },
    // Messages may have 30 kB, those of a bot with an address of its own 20 kB.
    fits: ({ body }) => Buffer.byteLength(body) <= 20_000,
    accepts: (answer) => has(answer, "code", 0) || has(answer, "StatusCode", 0),
  },
  WeCom: {
    isAt: ({ hostname }) => hostname === "qyapi.weixin.qq.com",
    write: (message, { url }) => {
      const content = writeLines(message, writeWithLookalikes, "\n");
      return request(url, { msgtype: "markdown", markdown: { content } }, content);
    },
    fits: ({ text }) => Buffer.byteLength(text) <= 4_096,
    accepts: (answer) => has(answer, "errcode", 0),
  },
  DingTalk: {
    isAt: ({ hostname }) => hostname === "oapi.dingtalk.com",
    write: (message, { url, secret }, now) => {
      const signed = new URL(url);
      const time = String(Date.parse(now));
      if (secret !== undefined) {
        signed.searchParams.set("timestamp", time);
        signed.searchParams.set("sign", hmac(secret, `${time}\n${secret}`));
      }
      const text = writeLines(message, writeWithLookalikes, "  \n");
      return request(signed, { msgtype: "markdown", markdown: { title: writeSubject(message), text } });
    },
    fits: ({ body }) => Buffer.byteLength(body) <= 20_000,
    accepts: (answer) => has(answer, "errcode", 0),
  },
  Slack: {
    isAt: ({ hostname }) => hostname === "hooks.slack.com",
    write: (message, { url }) => {
      const elements = separate(layOutChat(message), []).flatMap((line) => [
        ...line.map(tagForSlack),
        newLine,
      ]);
      const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }];
      const text = writeSubject(message).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
      return request(url, { text, mrkdwn: false, unfurl_links: false, unfurl_media: false, blocks });
    },
    // Beyond some 13,000 letters of blocks it answers "msg_blocks_too_long".
    fits: ({ body }) => body.length <= 12_000,
    accepts: (answer) => answer === "ok",
  },
  Discord: {
    isAt: ({ hostname }) => /^(?:\w+\.)?discord(?:app)?\.com$/.test(hostname),
    write: (message, { url }) => {
      const waiting = new URL(url);
      waiting.searchParams.set("wait", "true");
      const content = writeLines(message, writeForDiscord, "\n");
      // No mention reaches anybody, and no link brings a preview.
      return request(waiting, { content, allowed_mentions: { parse: [] }, flags: 4 }, content);
    },
    fits: ({ text }) => text.length <= 2_000,
    accepts: (answer) => typeof answer === "object" && answer !== null && "id" in answer,
  },
  Telegram: {
    isAt: ({ hostname }) => hostname === "api.telegram.org",
    write: (message, { url }) => {
      const bare = new URL(url);
      bare.search = "";
      const chat = url.searchParams.get("chat_id");
      const text = writeLines(message, writeForTelegram, "\n");
      const preview = { is_disabled: true };
      return request(bare, { chat_id: chat, text, parse_mode: "HTML", link_preview_options: preview }, text);
    },
    // What counts is the text without its tags, which are left in to be sure.
    fits: ({ text }) => text.length <= 4_096,
    accepts: (answer) => has(answer, "ok", true),
  },
  ntfy: {
    isAt: ({ hostname }) => hostname === "ntfy.sh",
    write: (message, { url }) => {
      const root = new URL(url);
      root.pathname = url.pathname.replace(/[^/]+\/?$/, "");
      const text = writeLines(message, writePlain, "\n");
      const topic = url.pathname.split("/").filter(Boolean).at(-1);
      return request(
        root,
        { topic, title: writeSubject(message), message: text, click: message.rest.url },
        text,
      );
    },
    // A longer one becomes a file.
    fits: ({ text }) => Buffer.byteLength(text) <= 4_096,
    accepts: (answer) => typeof answer === "object" && answer !== null && "id" in answer,
  },
  JSON: {
    isAt: () => true,
    write: (message, { url }) => ({ url: url.href, body: writeJson(message), text: "" }),
    fits: ({ body }) => Buffer.byteLength(body) <= 1_000_000,
    accepts: () => true,
  },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof services;

function request(url: URL, body: unknown, text = ""): Request {
  return { url: url.href, body: JSON.stringify(body), text };
}

function hmac(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64");
}

function has(answer: unknown, name: string, value: unknown): boolean {
  return (
    typeof answer === "object" &&
    answer !== null &&
    Object.entries(answer).some(([key, one]) => key === name && one === value)
  );
}

/** Put blocks one below the other, with a line between them. */
function separate<Line>(blocks: readonly (readonly Line[])[], between: Line): Line[] {
  return blocks.flatMap((block, place) => (place > 0 ? [between, ...block] : block));
}

/** Write the lines of a message, each span in the dialect of a service. */
function writeLines(
  message: DayMessage,
  writeSpan: (span: ChatSpan, isFirst: boolean) => string,
  end: string,
): string {
  const blocks: readonly ChatBlock[] = layOutChat(message);
  return separate(blocks, [])
    .map((line) => line.map((span, place) => writeSpan(span, place === 0)).join(""))
    .join(end);
}

/** Feishu takes texts and links apart, so that nothing in them is markup. */
function tagForFeishu({ text, url }: ChatSpan) {
  return url === undefined ? { tag: "text", text } : { tag: "a", text, href: url };
}

const newLine = { type: "text", text: "\n" };
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Slack takes texts and links apart, so that nothing in them is markup. */
function tagForSlack({ text, url, isStrong }: ChatSpan) {
  const style = isStrong && { style: { bold: true } };
  return url === undefined ? { type: "text", text, ...style } : { type: "link", url, text, ...style };
}

/** The words of a link that hold no markup can carry it; behind others it appears by itself. */
function writeForDiscord({ text, url, isStrong }: ChatSpan): string {
  const written = isStrong ? `**${escapeChatMarkdown(text)}**` : escapeChatMarkdown(text);
  if (url === undefined) return written;
  const address = `<${escapeAddress(url)}>`;
  return escapeChatMarkdown(text) === text ? `[${written}](${address})` : `${written}\n${address}`;
}

function writeForTelegram({ text, url, isStrong }: ChatSpan): string {
  const escaped = escapeHtml(text);
  const linked = url === undefined ? escaped : `<a href="${escapeHtml(url)}">${escaped}</a>`;
  return isStrong ? `<b>${linked}</b>` : linked;
}

/**
 * WeCom and DingTalk know Markdown without a way to escape its signs, so that their full-width forms replace them:
 * U+FF01 to U+FF5E are those of ASCII.
 */
function writeWithLookalikes({ text, url, isStrong }: ChatSpan, isFirst: boolean): string {
  const widen = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  const safe = text.replace(/[\\`*_[\]<>&|~#@]/g, widen).replace(isFirst ? /^[-+=]/ : /^$/, widen);
  const linked = url === undefined ? safe : `[${safe}](${escapeAddress(url)})`;
  return isStrong ? `**${linked}**` : linked;
}

function writePlain({ text, url }: ChatSpan): string {
  return url === undefined ? text : `${text}: ${url}`;
}
