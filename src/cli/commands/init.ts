import type { Command } from 'commander'
import { parseFolder } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { printed } from '../terminal/printed.ts'
import { serverLog } from '../server/server-log.ts'
import { startServing } from '../server/serving.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
A new code takes the place of the one before; "homeward serve" prints one too, until an agency is founded. Where an agency is founded already there is none, and nothing is changed.

Examples:
  homeward init --data /srv/homeward
  DATABASE_URL=postgres://homeward:secret@db/homeward?sslmode=verify-full homeward init
`

export function initCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('init')
    .description('prepares a data folder or database and prints the code to found an agency')
    .option('--data <folder>', 'the data folder; made where it is missing', parseFolder)
    .addHelpText('after', EXAMPLES)
    .action(async (options: { readonly data?: string }) => {
      const config = readConfig(shell.settings)
      const server = await startServing({
        data: options.data ?? config.dataFolder,
        databaseUrl: config.databaseUrl,
        port: 0,
        host: '127.0.0.1',
        log: serverLog(shell, false),
      })
      try {
        const code = await server.setupCode()
        await printed(
          shell,
          code === undefined
            ? 'An agency is founded here already. Nothing was changed.\n'
            : `Ready. The code to found the agency, once: ${code}\n`,
        )
      } finally {
        await server.stop()
      }
    })
}
