import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { writeFitting } from "@/lib/message/cut-message";
import type { DayMessage, MessagePaper } from "@/lib/message/message";
import { readMessageUrls } from "@/lib/message/service-address";
import { createWritten, hostile } from "./written";

const now = "2026-02-26T06:00:00.000Z";

const addresses = {
  Feishu: "https://open.feishu.cn/open-apis/bot/v2/hook/t0ken",
  WeCom: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=t0ken",
  DingTalk: "https://oapi.dingtalk.com/robot/send?access_token=t0ken",
  Slack: "https://hooks.slack.com/services/T0/B0/t0ken",
  Discord: "https://discord.com/api/webhooks/1/t0ken",
  Telegram: "https://api.telegram.org/bot1:t0ken/sendMessage?chat_id=-100",
  ntfy: "https://ntfy.sh/t0pic",
  JSON: "https://reader.example/hook",
};

function readOne(text: string) {
  const posts = readMessageUrls(text);
  if (typeof posts === "string" || !posts[0]) throw new Error(String(posts));
  return posts[0];
}

function write(address: string, message: DayMessage = createWritten()) {
  const post = readOne(address);
  const request = writeFitting(message, (cut) => post.service.write(cut, post, now), post.service.fits);
  if (!request) throw new Error("does not fit");
  return { ...request, json: JSON.parse(request.body) };
}

/** A day of which 532 papers match, as long as titles and summaries are. */
function createLong(): DayMessage {
  const paper = createWritten().parts[0]?.papers[0];
  if (!paper) throw new Error("no paper");
  const text = "一种用于自动驾驶的世界模型，它把视频和地图合在一起。".repeat(4);
  const papers = Array.from(
    { length: 200 },
    (_, place): MessagePaper => ({
      ...paper,
      id: String(place),
      title: `Paper number ${place}`,
      summaries: [{ language: "zh", text, isQuoted: false }],
    }),
  );
  return {
    ...createWritten(),
    notes: [],
    parts: [{ kind: "likely", title: "Likely yours", papers, count: 532 }],
    rest: { count: 332, text: "", url: "https://example.org/" },
  };
}

describe("Addresses", () => {
  test("name their service, several with space between", () => {
    const posts = readMessageUrls(Object.values(addresses).join("\n"));
    expect(typeof posts === "string" ? posts : posts.map(({ name }) => name)).toEqual(Object.keys(addresses));
    expect(readMessageUrls(" ")).toEqual([]);
  });

  test("of a service at a place of its own name it", () => {
    const post = readOne("ntfy+http://127.0.0.1:8080/papers/t0pic#s3cret");
    expect([post.name, post.url.href, post.secret]).toEqual([
      "ntfy",
      "http://127.0.0.1:8080/papers/t0pic",
      "s3cret",
    ]);
    expect(write("ntfy+http://127.0.0.1:8080/papers/t0pic")).toMatchObject({
      url: "http://127.0.0.1:8080/papers/",
      json: { topic: "t0pic" },
    });
  });

  test.each([
    "t0ken",
    "http://reader.example/t0ken",
    "ftp://reader.example/t0ken",
    "pigeon+https://reader.example/t0ken",
    "https://ada:t0ken@reader.example",
    "https://api.telegram.org/bott0ken/sendMessage",
  ])("that are none are reported by their number alone: %s", (text) => {
    const fault = readMessageUrls(`${addresses.Slack} ${text}`);
    expect(fault).toMatch(/^address 2 of MESSAGE_URLS is none: /);
    expect(fault).not.toContain("t0ken");
  });
});

describe("What a title holds arrives as text", () => {
  const message = createWritten({
    title: hostile,
    titleTranslated: "",
    summaries: [],
    reasons: [],
    resources: [],
  });
  const url = "https://example.org/papers/2602.00101/";

  test("in Feishu, whose texts and links are no markup", () => {
    const { json } = write(addresses.Feishu, message);
    expect(json).toMatchObject({
      msg_type: "post",
      content: { post: { zh_cn: { title: `1 of 3: ${hostile}, …` } } },
    });
    expect(json.content.post.zh_cn.content).toContainEqual([{ tag: "a", text: hostile, href: url }]);
  });

  test("in WeCom and DingTalk, which have no escapes, by signs that look alike", () => {
    const title = `**[＊a＊ ＿b＿ ［c］(javascript:d) ＜img src=x＞ ｀e｀ ＠everyone $＼alpha$ ＃ 汉字 ＆ ｜](${url})**`;
    expect(write(addresses.WeCom, message).json).toMatchObject({
      msgtype: "markdown",
      markdown: { content: expect.stringContaining(`\n${title}\n`) },
    });
    expect(write(addresses.DingTalk, message).json.markdown.text).toContain(`  \n${title}  \n`);
  });

  test("in Slack, whose texts and links are no markup", () => {
    const { json } = write(addresses.Slack, message);
    expect(json.blocks[0].elements[0].elements).toContainEqual({
      type: "link",
      url,
      text: hostile,
      style: { bold: true },
    });
    expect(json).toMatchObject({ text: expect.stringContaining("&lt;img src=x&gt;"), mrkdwn: false });
  });

  test("in Discord, where it mentions nobody", () => {
    const { json, url: address } = write(addresses.Discord, message);
    expect(json).toMatchObject({ allowed_mentions: { parse: [] }, flags: 4 });
    expect(json.content).toContain(
      "\n**\\*a\\* \\_b\\_ \\[c\\](javascript:d) \\<img src=x\\> \\`e\\` \\@everyone \\$\\\\alpha\\$ \\# 汉字 \\& \\|**\n<https://example.org/papers/2602.00101/>\n",
    );
    expect(json.content).toContain("[PDF](<https://arxiv.org/pdf/2602.00101>)");
    expect(address).toBe(`${addresses.Discord}?wait=true`);
  });

  test("in Telegram, escaped as HTML", () => {
    const { json, url: address } = write(addresses.Telegram, message);
    expect(json).toMatchObject({
      chat_id: "-100",
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    });
    expect(json.text).toContain(
      `<b><a href="${url}">*a* _b_ [c](javascript:d) &lt;img src=x&gt; \`e\` @everyone $\\alpha$ # 汉字 &amp; |</a></b>`,
    );
    expect(address).toBe("https://api.telegram.org/bot1:t0ken/sendMessage");
  });

  test("in ntfy and in our JSON, which know no markup", () => {
    expect(write(addresses.ntfy, message)).toMatchObject({
      url: "https://ntfy.sh/",
      json: {
        topic: "t0pic",
        title: `1 of 3: ${hostile}, …`,
        message: expect.stringContaining(`\n${hostile}: ${url}\n`),
        click: "https://example.org/",
      },
    });
    expect(write(addresses.JSON, message).json).toMatchObject({
      format: "arxiv-cv-digest-message",
      parts: [{ papers: [{ title: hostile }] }, {}],
    });
  });
});

describe("A long day is cut between papers, with the number of the others", () => {
  type Json = ReturnType<typeof write>["json"];
  type Measure = (json: Json, body: string) => number;
  const limits: readonly (readonly [keyof typeof addresses, Measure])[] = [
    ["Feishu", (_json, body) => Buffer.byteLength(body) / 20_000],
    ["WeCom", ({ markdown }) => Buffer.byteLength(markdown.content) / 4_096],
    ["DingTalk", (_json, body) => Buffer.byteLength(body) / 20_000],
    ["Slack", (_json, body) => body.length / 12_000],
    ["Discord", ({ content }) => content.length / 2_000],
    ["Telegram", ({ text }) => text.length / 4_096],
    ["ntfy", ({ message }) => Buffer.byteLength(message) / 4_096],
  ];

  test.each(limits)("for %s", (name, measure) => {
    const { json, body } = write(addresses[name], createLong());
    const share = measure(json, body);
    expect(share).toBeLessThanOrEqual(1);
    expect(share).toBeGreaterThan(0.75);
    const shown = new Set(body.match(/Paper number \d+(?=[*\]<":])/g)).size;
    expect(shown).toBeGreaterThan(2);
    expect(body.replaceAll("\\\\", "")).toContain(`${532 - shown} other papers in the inbox`);
  });
});

describe("A signature", () => {
  const sign = (key: string, text: string) => createHmac("sha256", key).update(text).digest("base64");

  test("of Feishu has time and secret for its key, and signs nothing", () => {
    const { json } = write(`${addresses.Feishu}#s3cret`);
    expect(json).toMatchObject({ timestamp: "1772085600", sign: sign("1772085600\ns3cret", "") });
    expect(write(addresses.Feishu).json).not.toHaveProperty("sign");
  });

  test("of DingTalk appears in the address, by milliseconds", () => {
    const { url, body } = write(`${addresses.DingTalk}#s3cret`);
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toEqual({
      access_token: "t0ken",
      timestamp: "1772085600000",
      sign: sign("s3cret", "1772085600000\ns3cret"),
    });
    expect(url + body).not.toContain("s3cret");
  });
});
