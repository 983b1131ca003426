import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fetchInTime } from "@/lib/search/session/fetch-in-time";

/** Long enough for a machine at work, short enough to wait for. */
const silence = 600;

const answers: Readonly<Record<string, (answer: ServerResponse) => void>> = {
  "/whole": (answer) => answer.writeHead(418, { "content-type": "text/plain", "x-mark": "a" }).end("text"),
  "/silent": () => {},
  "/cut": (answer) => answer.write("begun"),
  "/slow": (answer) => {
    let sent = 0;
    const send = () => {
      sent += 1;
      if (sent === 5) return answer.end("end");
      answer.write("part ");
      setTimeout(send, silence / 3);
    };
    send();
  },
  "/empty": (answer) => answer.writeHead(204).end(),
};

let server: Server;
let site = "";

beforeAll(async () => {
  server = createServer((request, answer) => answers[request.url ?? ""]?.(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  site = typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "";
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const get = (path: string, options?: RequestInit) => fetchInTime(site + path, options, silence);

describe("A file that is fetched in time", () => {
  test("is what the host answers", async () => {
    const answer = await get("/whole");
    expect([answer.ok, answer.status, answer.headers.get("x-mark"), await answer.text()]).toEqual([
      false,
      418,
      "a",
      "text",
    ]);
    expect((await get("/empty")).status).toBe(204);
  });

  test("is given up where the host never answers, and where it falls silent", async () => {
    await expect(get("/silent")).rejects.toThrow("no answer for 0.6 s");
    const answer = await get("/cut");
    await expect(answer.text()).rejects.toThrow("no answer for 0.6 s");
  });

  test("is waited for as long as bytes arrive", async () => {
    expect(await (await get("/slow")).text()).toBe("part part part part end");
  });

  test("is given up when its reader goes away", async () => {
    const stop = new AbortController();
    const waiting = get("/silent", { signal: stop.signal });
    stop.abort(new Error("left"));
    await expect(waiting).rejects.toThrow("left");
    await expect(get("/whole", { signal: stop.signal })).rejects.toThrow("left");
  });
});
