import { clearLine, cursorTo } from "node:readline";

/** One line of a terminal that shows how far a command is; nothing where nobody watches. */
export type Progress = {
  readonly show: (text: string) => void;
  readonly clear: () => void;
};

/** Create the progress line of a stream, most often standard error: silent where the stream is no terminal. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const clear = () => {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  return {
    clear,
    show: (text) => {
      clear();
      stream.write([...text].slice(0, stream.columns - 1).join(""));
    },
  };
}
