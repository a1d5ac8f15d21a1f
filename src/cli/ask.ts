import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { wrongArgument } from './refusal.ts'

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Asks the person at the keyboard. Where nobody sits there, says what to set instead of waiting for ever. */
export async function ask(question: string, instead: string): Promise<string> {
  requireKeyboard(instead)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

/** The same, without showing what is typed. */
export async function askSecret(question: string, instead: string): Promise<string> {
  requireKeyboard(instead)
  process.stderr.write(question)
  const lines = createInterface({ input: process.stdin, output: silent(), terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

function requireKeyboard(instead: string) {
  if (!process.stdin.isTTY) throw wrongArgument(`Nobody can be asked here. ${instead}`)
}
