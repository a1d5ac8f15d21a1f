import { readFile } from 'node:fs/promises'
import { askSecret } from './ask.ts'
import { wrongArgument } from './refusal.ts'
import type { Shell } from './shell.ts'

/** The words that lock a file which a person carries, called `what`: asked for, or the one line of a file. They are never an argument. */
export async function passphraseOfFile(shell: Shell, what: string, path: string | undefined): Promise<string> {
  const words =
    path === undefined
      ? await askSecret(shell, `Passphrase of the ${what}: `, 'Name a file with --passphrase-file.')
      : await readFile(path, 'utf8').catch(() => {
          throw wrongArgument(`There is no file ${path}, or it cannot be read.`)
        })
  const [line = '', ...others] = words.replace(/\r?\n$/u, '').split('\n')
  if (line.trim() === '') throw wrongArgument(`The passphrase of the ${what} is empty.`)
  if (others.length > 0) throw wrongArgument(`${path ?? 'The passphrase'} has more than one line.`)
  return line
}
