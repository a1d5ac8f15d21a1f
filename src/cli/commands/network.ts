import type { Bytes } from '#bytes.ts'
import { InvalidArgumentError, type Command } from 'commander'
import { admitAgency, changeChildren, listAgencies, removeAgency } from '#store/network/agencies.ts'
import { fromBase64url } from '#sealing/primitives/bytes.ts'
import { idText } from '#sealing/primitives/id.ts'
import { credentialText } from '#server/kept/relay.ts'
import { parseFolder } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { printed, told } from '../terminal/printed.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
For whoever runs a network's server: one that several agencies ask whether another knows a child. It learns no name; what it does learn stands in docs/across-agencies.md.
With the embedded database stop the server first. Start it with HOMEWARD_SERVES_NETWORK=yes.

Examples:
  homeward network admit --data /srv/network
  homeward network admit --children 300 --data /srv/network
  homeward network list --data /srv/network
  homeward network children 6qgC0wTn3nUe5xXhJmWc1A 500 --data /srv/network
  homeward network remove 6qgC0wTn3nUe5xXhJmWc1A --data /srv/network
`

interface Options {
  readonly data?: string
}

export function networkCommand(homeward: Command, shell: Shell): void {
  const parent = homeward
    .command('network')
    .description('admits agencies to a network that this server serves, lists, changes and removes them')
    .addHelpText('after', EXAMPLES)
  parent
    .command('admit')
    .description('admits one agency and prints, once, the line that its server shows')
    .option('--data <folder>', 'the data folder', parseFolder)
    .option('--children <number>', 'how many children it may keep findable (default: 70)', parseChildren)
    .action(async (options: Options & { readonly children?: number }) => {
      await withDatabase(shell, options, { mustExist: false }, async (store) => {
        const { agency, token } = await admitAgency(store, Date.now(), options.children)
        try {
          await printed(
            shell,
            `Agency ${idText(agency)} is admitted. Give its technician this line, once, by a way that you trust:\nHOMEWARD_NETWORK_CREDENTIAL=${credentialText(agency, token)}\n`,
          )
        } catch (error) {
          // The credential could not be printed and cannot be printed again, so this admission is of no use to anybody.
          await removeAgency(store, agency)
          throw error
        }
      })
    })
  parent
    .command('list')
    .description('lists the agencies that were admitted, by number')
    .option('--data <folder>', 'the data folder', parseFolder)
    .action(async (options: Options) => {
      await withDatabase(shell, options, { mustExist: true }, async (store) => {
        const agencies = await listAgencies(store)
        await printed(
          shell,
          agencies
            .map(
              ({ agency, since, children }) =>
                `${idText(agency)}  since ${new Date(since).toISOString().slice(0, 10)}, up to ${children} children\n`,
            )
            .join(''),
        )
      })
    })
  parent
    .command('children')
    .description('changes how many children an agency may keep findable')
    .allowUnknownOption() // An agency’s number may begin with a dash.
    .argument('<agency>', 'its number', agencyNumber)
    .argument('<number>', 'as many as it works with', parseChildren)
    .option('--data <folder>', 'the data folder', parseFolder)
    .action(async (agency: Bytes, children: number, options: Options) => {
      await withDatabase(shell, options, { mustExist: true }, async (store) => {
        if (!(await changeChildren(store, agency, children)))
          throw new CommandRefused('There is no agency of that number. Nothing was changed.')
        await told(shell, `From now on it may keep ${children} children findable.`)
      })
    })
  parent
    .command('remove')
    .description('removes an agency with all its keys and what waits for it')
    .allowUnknownOption() // An agency’s number may begin with a dash.
    .argument('<agency>', 'its number', agencyNumber)
    .option('--data <folder>', 'the data folder', parseFolder)
    .action(async (agency: Bytes, options: Options) => {
      await withDatabase(shell, options, { mustExist: true }, async (store) => {
        if (!(await removeAgency(store, agency)))
          throw new CommandRefused('There is no agency of that number. Nothing was changed.')
        await told(shell, 'Removed. Its children can no longer be found through this network.')
      })
    })
}

async function withDatabase(
  shell: Shell,
  options: Options,
  { mustExist }: { readonly mustExist: boolean },
  work: (store: Parameters<typeof admitAgency>[0]) => Promise<void>,
): Promise<void> {
  const config = readConfig(shell.settings)
  const database = await openedDatabase(
    { data: options.data ?? config.dataFolder, databaseUrl: config.databaseUrl },
    { mustExist },
  )
  try {
    await work(database.store)
  } finally {
    await database.close()
  }
}

function agencyNumber(text: string): Bytes {
  const bytes = fromBase64url(text)
  if (bytes?.length !== 16) throw new InvalidArgumentError('An agency’s number has 22 letters and digits.')
  return bytes
}

/** Each child more is one more name that a dishonest agency could try in four weeks; at most as many as a table holds. */
function parseChildren(text: string): number {
  const children = Number(text)
  if (!/^\d{1,5}$/.test(text) || children < 1 || children > 65_536)
    throw new InvalidArgumentError('Use a whole number from 1 to 65536.')
  return children
}
