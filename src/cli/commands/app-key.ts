import type { Command } from 'commander'
import { readAppPublicKey, printOfAppKey } from '#sealing/app-release/app-key.ts'
import { writeNewKey } from '../app-release/key-files.ts'
import { parseFile } from '../terminal/arguments.ts'
import { told } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Whoever has the key signs what every device of every agency that uses these releases runs. Keep it off the server and off the machine that builds: on a stick in a safe, with a copy in another
one, under two names (SECURITY.md). The public key may be read by anybody.

Examples:
  homeward app-key /media/stick/homeward-app-key
`

export function appKeyCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('app-key')
    .description('makes a key that signs releases of the app')
    .argument('<file>', 'where it goes; the public key goes into <file>.pub', parseFile)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      const open = readAppPublicKey(await writeNewKey(file))
      if (!open) throw new Error('a key that was just made does not read')
      await told(
        shell,
        `The key is in ${file}, the public one in ${file}.pub. Its fingerprint, which devices show under About: ${await printOfAppKey(open)}`,
      )
    })
}
