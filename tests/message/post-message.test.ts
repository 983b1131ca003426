import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { postMessage } from "@/lib/message/post-message";
import { readMessageUrls } from "@/lib/message/service-address";
import {
  type Behaviour,
  type RemoteServer,
  refuse,
  send,
  startRemoteServer,
} from "@/tests/cli/remote-server";
import { createWritten } from "./written";

const now = "2026-02-26T06:00:00.000Z";
const limits = { answer: 1_000, longestWait: 1_500 };

let server: RemoteServer;

beforeEach(async () => {
  server = await startRemoteServer();
});
afterEach(() => server.close());

async function post(service: string, ...behaviours: readonly Behaviour[]) {
  server.behave("/t0ken", ...behaviours);
  const posts = readMessageUrls(`${service}+${server.origin}/t0ken`);
  if (typeof posts === "string" || !posts[0]) throw new Error(String(posts));
  return postMessage(createWritten(), posts[0], now, limits);
}

describe("A service", () => {
  test("gets the message once, as JSON, and says that it took it", async () => {
    let body = "";
    const read: Behaviour = (response, request) => {
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => response.end("thank you"));
    };
    expect(await post("json", read)).toEqual({ status: "sent" });
    expect(server.asked.map(({ method, headers }) => [method, headers["content-type"]])).toEqual([
      ["POST", "application/json; charset=utf-8"],
    ]);
    expect(JSON.parse(body)).toMatchObject({ format: "arxiv-cv-digest-message", to: "2026-02-25" });
  });

  test.each([
    ["feishu", '{"code":0}', '{"code":19021,"msg":"sign match fail"}'],
    ["wecom", '{"errcode":0}', '{"errcode":93000,"errmsg":"invalid webhook url t0ken"}'],
    ["dingtalk", '{"errcode":0}', '{"errcode":310000}'],
    ["slack", "ok", "no_text"],
  ])("%s says 200 of what it refused too", async (service, yes, no) => {
    expect(await post(service, send(yes))).toEqual({ status: "sent" });
    const refused = {
      status: "refused",
      reason: "the service answered 200 and did not take it: mend the address or its secret",
    };
    expect(await post(service, send(no))).toEqual(refused);
    expect(await post(service, send("<html>Sign in</html>"))).toEqual(refused);
    expect(await post(service, send(""))).toEqual(refused);
  });

  test("that asks to wait is given it, and who asks for an hour is left alone", async () => {
    expect(await post("json", refuse(429, { "retry-after": "0" }), send("ok"))).toEqual({ status: "sent" });
    expect(server.asked).toHaveLength(2);
    expect(await post("json", refuse(429, { "retry-after": "3600" }))).toEqual({
      status: "refused",
      reason: "the service asks to wait 3600 s",
    });
    expect(server.asked).toHaveLength(3);
    const later = await post("json", refuse(429, { "retry-after": "0" }));
    expect(later).toEqual({ status: "refused", reason: "the service asks to wait 0 s" });
    expect(server.asked).toHaveLength(6);
  });

  test("that fails, refuses or leads elsewhere is asked once, and reported without its address", async () => {
    expect(await post("json", refuse(500))).toEqual({
      status: "refused",
      reason: "the service failed (500)",
    });
    expect(await post("json", refuse(404))).toEqual({
      status: "refused",
      reason: "the service refused it (404): mend MESSAGE_URLS",
    });
    expect(await post("json", refuse(307, { location: `${server.origin}/other` }))).toEqual({
      status: "refused",
      reason: "the address leads elsewhere (307): set MESSAGE_URLS to where it leads",
    });
    expect(server.asked.map(({ url }) => url)).toEqual(["/t0ken", "/t0ken", "/t0ken"]);
  });

  test("that cuts off, is silent or sits behind a gateway that gave up may have the message", async () => {
    const unsure = { status: "unsure", reason: expect.stringMatching(/so the message may have arrived$/) };
    expect(await post("json", (response) => response.destroy())).toEqual(unsure);
    expect(await post("json", () => {})).toEqual(unsure);
    expect(await post("json", refuse(504))).toEqual(unsure);
    expect(server.asked).toHaveLength(3);
  });

  test("that is not there has nothing", async () => {
    server.close();
    expect(await post("json")).toEqual({ status: "refused", reason: "the service cannot be reached" });
  });

  test("that answers without end is not read to its end", async () => {
    const endless: Behaviour = (response) => {
      const more = setInterval(() => response.write("x".repeat(32_000)), 1);
      response.on("close", () => clearInterval(more));
    };
    expect(await post("json", endless)).toEqual({ status: "sent" });
  });
});
