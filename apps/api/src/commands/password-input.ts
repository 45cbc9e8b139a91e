import { createInterface } from 'node:readline/promises';

/** The first line of standard input: a password on the command line would stand in the history of the shell. */
export async function passwordFromInput(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
