import { clearLine, cursorTo } from "node:readline";

/** Where a person watches, in milliseconds. */
const everySecond = 1_000;
/** In a log: soon after the start, so that nobody takes a long read for a hang, and then seldom. */
const [first, then] = [5_000, 30_000];

type Output = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

/** Says on the error output that something is still going on, and for how long, until it has ended. @returns what it comes to. */
export async function stillGoing<T>(doing: () => string, work: Promise<T>, output: Output = process.stderr): Promise<T> {
  const start = Date.now();
  const line = () => `${doing()}: ${Math.round((Date.now() - start) / 1_000)} s`;
  const stop = output.isTTY === true ? rewriting(line, output as NodeJS.WriteStream) : adding(line, output);
  try {
    return await work;
  } finally {
    stop();
  }
}

/** One line, which is gone in the end. */
function rewriting(line: () => string, output: NodeJS.WriteStream): () => void {
  const wipe = () => {
    cursorTo(output, 0);
    clearLine(output, 0);
  };
  const timer = setInterval(() => {
    wipe();
    output.write(line());
  }, everySecond);
  return () => {
    clearInterval(timer);
    wipe();
  };
}

function adding(line: () => string, output: Output): () => void {
  const say = () => {
    output.write(`${line()}\n`);
    timer = setTimeout(say, then);
  };
  let timer = setTimeout(say, first);
  return () => clearTimeout(timer);
}
