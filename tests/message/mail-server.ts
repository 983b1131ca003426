import { createServer, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail server of this machine; `mails` are those that it took whole. */
export type MailServer = {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  readonly raw: readonly string[];
  readonly envelopes: readonly { readonly from: string; readonly to: readonly string[] }[];
  readonly close: () => Promise<void>;
};

/** Start a server that takes mails from `ada` with the password `s3cret`, but for what the options change. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const raw: string[] = [];
  const envelopes: { from: string; to: string[] }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === "ada" && password === "s3cret") callback(null, { user: username });
      else callback(new Error("Invalid username or password of ada@reader.example"));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const bytes = Buffer.concat(chunks);
        raw.push(bytes.toString("latin1"));
        mails.push(await simpleParser(bytes));
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        envelopes.push({ from, to: envelope.rcptTo.map(({ address }) => address) });
        callback();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `smtp://ada:s3cret@127.0.0.1:${port}`,
    mails,
    raw,
    envelopes,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that speaks as a test says; `reply` gets each line of the client, and "" as it connects. */
export async function startRawServer(reply: (line: string, socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let rest = "";
    reply("", socket);
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString("latin1")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) reply(line, socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
