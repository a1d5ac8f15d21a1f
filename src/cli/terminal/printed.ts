import { CommandRefused } from './refusal.ts'
import type { Shell } from './shell.ts'

const nothing = () => undefined

/** Prints the output of a command and waits until it is written. A failure is refused with a sentence; a closed pipe (`| head`) ends the command silently. */
export async function printed({ output }: Shell, text: string): Promise<void> {
  const error = await wentWrong(output, text)
  if (error !== undefined)
    throw new CommandRefused(
      isClosed(error) ? '' : `It could not be printed whole${roomWords(error)}. Do not use what stands there.`,
    )
}

/** Prints what a command did. Where that cannot be printed, the same words go to the error stream, so that nobody believes that it was not done. */
export async function told({ output }: Shell, sentence: string): Promise<void> {
  const error = await wentWrong(output, `${sentence}\n`)
  if (error !== undefined)
    throw new CommandRefused(
      isClosed(error) ? sentence : `${sentence}\nThis is done; it could not be printed${roomWords(error)}.`,
    )
}

/** Prints a progress line of a command that keeps running: a server also serves where the line cannot be printed. */
export async function noticed({ output, console }: Shell, sentence: string): Promise<void> {
  const error = await wentWrong(output, `${sentence}\n`)
  if (error !== undefined && !isClosed(error)) console.error(`“${sentence}” could not be printed${roomWords(error)}.`)
}

async function wentWrong(output: Shell['output'], text: string): Promise<Error | undefined> {
  // The callback gets the error too; without a listener the event would end the process with a trace.
  if (!output.listeners('error').includes(nothing)) output.on('error', nothing)
  return new Promise((done) => {
    output.write(text, (error) => done(error ?? undefined))
  })
}

const codeOf = (error: Error) => ('code' in error ? error.code : undefined)
const isClosed = (error: Error) => codeOf(error) === 'EPIPE'
const roomWords = (error: Error) => (codeOf(error) === 'ENOSPC' ? ': there is no room left where it goes' : '')
