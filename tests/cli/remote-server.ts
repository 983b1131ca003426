import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** A server of this machine that answers each path as a test says, however badly, and 404 for all others. */
export type RemoteServer = {
  readonly origin: string;
  readonly behave: (path: string, ...behaviours: readonly Behaviour[]) => void;
  /** What was asked for, in order. */
  readonly asked: readonly IncomingMessage[];
  /** The most requests that were open at a time. */
  readonly getMostOpen: () => number;
  readonly close: () => void;
};

/** Start a server. Of several behaviours of a path each answers once, the last one all further requests. */
export async function startRemoteServer(): Promise<RemoteServer> {
  const behaviours = new Map<string, Behaviour[]>();
  const asked: IncomingMessage[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    asked.push(request);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on("close", () => {
      open -= 1;
    });
    const left = behaviours.get(request.url ?? "") ?? [];
    const behaviour = left.length > 1 ? left.shift() : left[0];
    if (behaviour) behaviour(response, request);
    else response.writeHead(404).end("<html>Not found</html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port}`,
    behave: (path, ...all) => behaviours.set(path, [...all]),
    asked,
    getMostOpen: () => mostOpen,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answer with a text. */
export function send(text: string, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(200, headers).end(text);
}

/** Answer with a status. */
export function refuse(status: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, headers).end("no");
}
