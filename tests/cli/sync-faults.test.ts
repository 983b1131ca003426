import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import type { Limits } from "@/lib/cli/sync-fetch";
import { summariseSync } from "@/lib/cli/sync-summary";
import { type RemoteServer, refuse, send } from "./remote-server";
import { digest, list, preparePlace, read, server, summarise, sync, template } from "./sync-place";

preparePlace();

describe("A server that", () => {
  const first = "/2026/03/2026-03-05.md";

  beforeEach(() => server.behave("/2026/03/2026-03-04.md", send(digest("2603.00004"))));

  test("fails for a moment is asked again", async () => {
    server.behave(
      first,
      refuse(500),
      refuse(503),
      (response) => response.destroy(),
      send(digest("2603.00005")),
    );
    expect(summarise(await sync(template))).toEqual(["one/2026-03-05.md added", "one/2026-03-04.md added"]);
    expect(server.asked).toHaveLength(5);
  });

  test("asks for a moment is given it, and who asks for an hour is left alone", async () => {
    const times: number[] = [];
    server.behave(
      first,
      (response) => {
        times.push(Date.now());
        response.writeHead(429, { "retry-after": "1" }).end();
      },
      (response) => {
        times.push(Date.now());
        response.writeHead(429, { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() }).end();
      },
    );
    const outcomes = await sync(template);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900);
    expect(summarise(outcomes)).toEqual(["one/2026-03-05.md failed", "one/2026-03-04.md failed"]);
    expect(summariseSync(outcomes)).toMatch(
      /The server answered 429, and to wait 3\d{3} s\. Nothing is lost/,
    );
    expect(server.asked).toHaveLength(2);
  });

  test("fails for good is asked no more than for two files", async () => {
    for (const day of ["05", "04", "03"]) server.behave(`/2026/03/2026-03-${day}.md`, refuse(500));
    const outcomes = await sync(template, { since: "2026-03-03" });
    expect(outcomes.map((outcome) => "reason" in outcome && outcome.reason)).toEqual([
      "The server answered 500",
      "The server answered 500",
      `${new URL(server.origin).host} did not answer, and was asked no more`,
    ]);
    expect(server.asked).toHaveLength(8);
    expect(list()).toEqual([]);
  });

  const faults: readonly [string, Parameters<RemoteServer["behave"]>[1], RegExp, Partial<Limits>?][] = [
    ["never answers", () => {}, /No whole answer within 0\.3 s/, { file: { time: 300, bytes: 1e6 } }],
    [
      "answers letter by letter",
      (response) => {
        const timer = setInterval(() => response.write("#"), 20);
        response.on("close", () => clearInterval(timer));
      },
      /No whole answer within 0\.3 s/,
      { file: { time: 300, bytes: 1e6 } },
    ],
    [
      "cuts its answer, or gives a length that is too large",
      (response) => {
        response.writeHead(200, { "content-length": "5000" });
        response.write(digest("2603.00005"), () => response.destroy());
      },
      /other side closed/,
    ],
    [
      "gives a length that is too small",
      (response) => response.writeHead(200, { "content-length": "40" }).end(digest("2603.00005")),
      /No digest format recognises/,
    ],
    [
      "answers without end",
      (response) => {
        const more = () => {
          while (response.write("### [1] [Paper](https://arxiv.org/abs/2603.00005)\n".repeat(500)));
          response.once("drain", more);
        };
        more();
      },
      /The answer has more than 1 MB/,
    ],
    [
      "packs much into little",
      (response) =>
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("#".repeat(9_000_000))),
      /The answer has more than 1 MB/,
    ],
    [
      "leads in a circle",
      (response, { url = "" }) => response.writeHead(302, { location: url }).end(),
      /redirects without end/,
    ],
    [
      "sends a page for Markdown",
      send("<!doctype html><html><body>Sign in</body></html>"),
      /It looks like a page of HTML/,
    ],
    ["sends nothing", send(""), /The file is empty/],
    ["forbids it", refuse(403), /The server answered 403/],
  ];

  test.each(faults)(
    "%s leaves nothing behind, and loses no other day",
    async (_, behaviour, reason, limits = {}) => {
      server.behave(first, behaviour);
      const outcomes = await sync(template, { limits });
      expect(summarise(outcomes)).toEqual(["one/2026-03-05.md failed", "one/2026-03-04.md added"]);
      expect(outcomes[0]).toMatchObject({
        reason: expect.stringMatching(reason),
        repair: expect.stringMatching(/./),
      });
      expect(list()).toEqual(["2026-03-04.md"]);
      server.behave(first, send(digest("2603.00005")));
      expect(summarise(await sync(template))).toContain("one/2026-03-05.md added");
    },
  );

  test("leads elsewhere once is followed", async () => {
    server.behave(first, (response) => response.writeHead(301, { location: "/moved" }).end());
    server.behave("/moved", send(digest("2603.00005")));
    await sync(template);
    expect(read("2026-03-05.md")).toBe(digest("2603.00005"));
  });
});
