import type { Command } from 'commander'
import { newestLine, renewIncarnation, standingOf } from '#store/people/incarnation.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { parseFolder } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { told } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
A database that stands at an older moment than its devices know (a snapshot, a copied folder, a point in time, a replica that lagged) is noticed by the server itself, as soon as
a device comes by that knows later things. This does the same by hand, where you know it before: from here on every device gives back what the database lacks, who was taken off
first. It deletes nothing, and doing it once too often costs a longer sync. With the embedded database stop the server first.

Examples:
  homeward set-back --show --data /srv/homeward
  homeward set-back --data /srv/homeward
`

export function setBackCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('set-back')
    .description('says that the database was set back to an older moment: devices give back what it lacks')
    .option('--data <folder>', 'the data folder', parseFolder)
    .option('--show', 'only show at which moment it stands')
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
          'From here on each device that comes by gives back what this database lacks: first who was taken off and who may open what, then what was written. Empty no device until its people have synced.',
        )
      } finally {
        await database.close()
      }
    })
}
