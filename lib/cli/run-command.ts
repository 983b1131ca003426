import { explainError } from "./explain-error";

/**
 * Run a command and set the exit code that it returns. What its caller can mend is reported in one line after `failure`,
 * such as "Not built", with exit code 1; an error of the program itself is thrown, and so shown with its stack.
 */
export async function runCommand(failure: string, run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    const reason = explainError(error);
    if (reason === undefined) throw error;
    console.error(`${failure}: ${reason}`);
    process.exitCode = 1;
  }
}
