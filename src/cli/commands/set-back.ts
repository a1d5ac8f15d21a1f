import type { Command } from 'commander'
import { newestLine, renewIncarnation, standingOf } from '#store/people/incarnation.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { parseFolder } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { told } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
The server itself notices a database that was set back to an older moment (by a snapshot, a copied folder, point-in-time recovery or a replica that lagged) as soon as a device
that knows later entries connects. Use this command if you know it earlier: from then on every device that connects sends what the database lacks, removed devices and members
first. It deletes nothing; without need it costs each device a longer sync. With the embedded database stop the server first.

Examples:
  homeward set-back --show --data /srv/homeward
  homeward set-back --data /srv/homeward
`

export function setBackCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('set-back')
    .description('says that the database was set back to an older moment: devices give back what it lacks')
    .option('--data <folder>', 'the data folder', parseFolder)
    .option('--show', 'only shows the time of its newest line')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { readonly data?: string; readonly show?: true }) => {
      const config = readConfig(shell.settings)
      const place = { data: options.data ?? config.dataFolder, databaseUrl: config.databaseUrl }
      const database = await openedDatabase(place, { mustExist: true })
      try {
        const newest = await newestLine(database.store)
        await told(
          shell,
          newest === null
            ? 'Nothing was written into this database yet.'
            : `The newest line in this database is of ${new Date(newest).toISOString().slice(0, 16).replace('T', ' ')} UTC.`,
        )
        if (options.show) return
        await renewIncarnation(database.store, (await standingOf(database.store, [])).incarnation, Date.now())
        await told(
          shell,
          'From now on each device that connects sends what this database lacks: first who was removed and who may open what, then what was written. Do not empty a device before its owner has synced.',
        )
      } finally {
        await database.close()
      }
    })
}
