import { CommandRefused } from './refusal.ts'
import type { Shell } from './shell.ts'

const nothing = () => undefined

/** Prints the output of a command and waits until it is written. A failure is refused in words; a closed pipe (`| head`) ends it silently. */
export async function printed({ output }: Shell, text: string): Promise<void> {
  const error = await wentWrong(output, text)
  if (error !== undefined)
    throw new CommandRefused(
      isClosed(error) ? '' : `It could not be printed whole${roomWords(error)}. Do not use what stands there.`,
    )
}

/** Says what a command did. Where that cannot be printed, the same words go to the error stream: it is done, and nobody shall think that it is not. */
export async function told({ output }: Shell, sentence: string): Promise<void> {
  const error = await wentWrong(output, `${sentence}\n`)
  if (error !== undefined)
    throw new CommandRefused(
      isClosed(error) ? sentence : `${sentence}\nThis is done; it could not be printed${roomWords(error)}.`,
    )
}

/** Says something on the way of what runs on: a server serves also where nobody can be told that it does. */
export async function noticed({ output, console }: Shell, sentence: string): Promise<void> {
  const error = await wentWrong(output, `${sentence}\n`)
  if (error !== undefined && !isClosed(error)) console.error(`“${sentence}” could not be printed${roomWords(error)}.`)
}

async function wentWrong(output: Shell['output'], text: string): Promise<Error | undefined> {
  // What fails is told to the callback too; without anybody to hear the event it would end in a trace.
  if (!output.listeners('error').includes(nothing)) output.on('error', nothing)
  return new Promise((done) => {
    output.write(text, (error) => done(error ?? undefined))
  })
}

const codeOf = (error: Error) => ('code' in error ? error.code : undefined)
const isClosed = (error: Error) => codeOf(error) === 'EPIPE'
const roomWords = (error: Error) => (codeOf(error) === 'ENOSPC' ? ': there is no room left where it goes' : '')
