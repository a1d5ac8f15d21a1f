/** Ends a command with one plain sentence and no trace. Thrown anywhere in a command, caught once in `main.ts`. */
export class CommandRefused extends Error {
  readonly exitCode: number

  /** `exitCode` 2: what was typed cannot be carried out; 1: it was tried and did not succeed. */
  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

export const wrongArgument = (sentence: string) => new CommandRefused(sentence, 2)
