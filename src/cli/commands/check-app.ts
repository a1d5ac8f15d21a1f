import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { APP_LISTS } from '#device/app-release/app-keeper.ts'
import { parseFile, webAddress } from '../terminal/arguments.ts'
import { checkApp } from '../app-release/check-app.ts'
import { isAsReleased, reportWords } from '../app-release/check-report.ts'
import { readPublicKeyFile } from '../app-release/key-files.ts'
import { printed } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Run it on a machine that the people who run the server do not run. It fetches every file of the app as a browser does and compares it with
- the app that was built in this checkout (npm run build): nobody’s word is needed, since a build of the same sources gives the same files;
- with --manifest: a list of files that you were given another way, as ${APP_LISTS.files} or "sha256sum" gives it;
- with --key: whatever a log under this release key signs; with --log also only what comes after all that a log names which you kept from before.
Ends with 0 if everything is as it was released, with 1 if something differs or does not answer.

Examples:
  homeward check-app https://files.agency.example
  homeward check-app https://files.agency.example --key homeward-app-key.pub --log app-releases.json --as-device
`

interface CheckOptions {
  readonly manifest?: string
  readonly key?: string
  readonly log?: string
  readonly asDevice?: true
  readonly json?: true
}

export function checkAppCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('check-app')
    .description('compares the app that a server gives to browsers with the released one')
    .argument('<address>', 'the address of the app', webAddress)
    .option('--manifest <file>', 'the list of files to compare with', parseFile)
    .option('--key <file>', 'the public key that must have signed it', parseFile)
    .option('--log <file>', `a log that you kept (${APP_LISTS.log}): the server’s must continue it`, parseFile)
    .option('--as-device', 'asks as several browsers, one after another')
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (address: string, options: CheckOptions) => {
      const report = await checkApp(address, {
        manifest: options.manifest === undefined ? undefined : readManifest(options.manifest),
        key: options.key === undefined ? undefined : readPublicKeyFile(options.key),
        log: options.log,
        asSeveral: options.asDevice === true,
      })
      await printed(shell, options.json ? `${JSON.stringify(report, null, 2)}\n` : reportWords(report))
      if (!isAsReleased(report)) throw new CommandRefused('')
    })
}

function readManifest(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw wrongArgument(`${path} cannot be read.`)
  }
}
