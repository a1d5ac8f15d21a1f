import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { wrongArgument } from './refusal.ts'
import type { Shell } from './shell.ts'

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Asks the person at the keyboard. Without a terminal it throws and names the setting to use, instead of waiting for ever. */
export async function askAtKeyboard({ keyboard, errors }: Shell, question: string, instead: string): Promise<string> {
  requireKeyboard(keyboard, instead)
  const lines = createInterface({ input: keyboard, output: errors })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

/** As `ask`, without showing what is typed. */
export async function askSecret({ keyboard, errors }: Shell, question: string, instead: string): Promise<string> {
  requireKeyboard(keyboard, instead)
  errors.write(question)
  const lines = createInterface({ input: keyboard, output: silent(), terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    errors.write('\n')
  }
}

function requireKeyboard(keyboard: Shell['keyboard'], instead: string) {
  if (!keyboard.isTTY) throw wrongArgument(`There is no terminal to ask at. ${instead}`)
}
