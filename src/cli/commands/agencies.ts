import { InvalidArgumentError, type Command } from 'commander'
import type { AgencyPlace, AgencyState } from '#store/agencies/agency-place.ts'
import type { Control } from '#store/agencies/control.ts'
import { addAgency, eraseAgency, moveTo, upgradeAgencies } from '../agencies/change-agencies.ts'
import { clusterAt, clusterNamed, readClusters } from '../agencies/clusters.ts'
import { withControl } from '../agencies/with-control.ts'
import { printed, told } from '../terminal/printed.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
For whoever runs one server for several agencies: each has a host name, a database and a login of its own, and no login reaches another's database.
HOMEWARD_CONTROL_URL names a small database that says where each lies. HOMEWARD_CLUSTERS_FILE names the PostgreSQL servers, the first for new agencies:
  north postgres://admin:secret@db1:5432/postgres?sslmode=verify-full
  south postgres://admin:secret@db2:5432/postgres?sslmode=verify-full

Examples:
  homeward agencies add hope.example
  homeward agencies list
  homeward agencies move hope.example --to south
  homeward agencies remove hope.example --erase hope.example
`

const SAID: Readonly<Record<AgencyState, string>> = {
  adding: 'not added to the end: add it again',
  active: 'served',
  suspended: 'suspended',
  moving: 'moving: repeat the move',
}

export function agenciesCommand(homeward: Command, shell: Shell): void {
  const parent = homeward
    .command('agencies')
    .description('adds, lists, moves, suspends and removes the agencies of one server')
    .addHelpText('after', EXAMPLES)
  parent
    .command('add')
    .description('makes a database for an agency and prints, once, the code to found it')
    .argument('<host>', 'the host name under which it is reached', parseHost)
    .option('--on <name>', 'the PostgreSQL server (default: the first of HOMEWARD_CLUSTERS_FILE)')
    .action(async (host: string, options: { readonly on?: string }) => {
      await withControl(shell, async (control, secret, clustersFile) => {
        const code = await addAgency(control, secret, host, clusterNamed(readClusters(clustersFile), options.on))
        await printed(shell, `${host} is added. The code to found the agency, once: ${code}\n`)
      })
    })
  parent
    .command('list')
    .description('lists the agencies: number, host name, where it lies')
    .action(async () => {
      await withControl(shell, async (control) => {
        const { agencyPlaces } = await import('#store/agencies/control.ts')
        const places = await agencyPlaces(control)
        await printed(
          shell,
          places.length === 0
            ? 'There is no agency yet. Add one with: homeward agencies add <host>\n'
            : places
                .map(({ number, host, cluster, name, state }) => {
                  return `${String(number)}  ${host}  ${new URL(cluster).host}  ${name}  ${SAID[state]}\n`
                })
                .join(''),
        )
      })
    })
  for (const [name, state, description, said] of [
    ['suspend', 'suspended', 'stops serving an agency for now; nothing is lost', 'is suspended'],
    ['resume', 'active', 'serves a suspended agency again', 'is served'],
  ] as const)
    parent
      .command(name)
      .description(description)
      .argument('<host>', 'its host name', parseHost)
      .action(async (host: string) => {
        await withAgency(shell, host, async (control, place) => {
          if (place.state !== 'active' && place.state !== 'suspended')
            throw new CommandRefused(`${host} is ${SAID[place.state]}. Nothing was changed.`)
          const { changeAgency } = await import('#store/agencies/control.ts')
          await changeAgency(control, place, { state })
          await told(shell, `${host} ${said}. Servers know it within a few seconds.`)
        })
      })
  parent
    .command('move')
    .description('moves an agency to another PostgreSQL server; nobody writes to it meanwhile')
    .argument('<host>', 'its host name', parseHost)
    .requiredOption('--to <name>', 'the PostgreSQL server; where it lies already, an interrupted move is given up')
    .action(async (host: string, options: { readonly to: string }) => {
      await withAgency(shell, host, async (control, place, secret, clustersFile) => {
        const clusters = readClusters(clustersFile)
        const [from, to] = [clusterAt(clusters, place.cluster), clusterNamed(clusters, options.to)]
        await moveTo(shell, control, secret, place, { from, to })
      })
    })
  parent
    .command('remove')
    .description('stops serving an agency for good; with --erase its database is deleted and cannot be brought back')
    .argument('<host>', 'its host name', parseHost)
    .option('--erase <host>', 'the host name once more: deletes the database and the login', parseHost)
    .action(async (host: string, options: { readonly erase?: string }) => {
      if (options.erase !== undefined && options.erase !== host)
        throw new CommandRefused('The two host names differ. Nothing was changed.')
      await withAgency(shell, host, async (control, place, _, clustersFile) => {
        const { forgetAgency } = await import('#store/agencies/control.ts')
        if (options.erase !== undefined) await eraseAgency(clusterAt(readClusters(clustersFile), place.cluster), place)
        await forgetAgency(control, place)
        await told(
          shell,
          options.erase === undefined
            ? `${host} is no longer served. Its database ${place.name} stays as it is.`
            : `${host} is no longer served. Its database is deleted.`,
        )
      })
    })
  parent
    .command('upgrade')
    .description('brings the databases of all agencies to this version, one after the other')
    .action(async () => {
      await withControl(shell, async (control, secret, clustersFile) => {
        await upgradeAgencies(shell, control, secret, readClusters(clustersFile))
      })
    })
}

/** Runs work for one agency that no second command does meanwhile. */
async function withAgency(
  shell: Shell,
  host: string,
  work: (control: Control, place: AgencyPlace, secret: string, clustersFile: string | undefined) => Promise<void>,
): Promise<void> {
  await withControl(shell, async (control, secret, clustersFile) => {
    const { agencyPlaceOf, withAgencyLocked, AgencyIsBusy } = await import('#store/agencies/control.ts')
    const found = await agencyPlaceOf(control, host)
    if (!found) throw new CommandRefused(`There is no agency at ${host}. Nothing was changed.`)
    try {
      await withAgencyLocked(control, found, async () => {
        // As it is once nobody else changes it.
        const place = await agencyPlaceOf(control, host)
        if (!place) throw new CommandRefused(`There is no agency at ${host}. Nothing was changed.`)
        await work(control, place, secret, clustersFile)
      })
    } catch (error) {
      throw error instanceof AgencyIsBusy
        ? new CommandRefused(`Another command is changing ${host}. Nothing was changed.`)
        : error
    }
  })
}

function parseHost(text: string): string {
  const host = text.toLowerCase()
  if (!/^(?=.{1,253}$)[a-z0-9-]{1,63}(?:[.][a-z0-9-]{1,63})+$/.test(host) || /^[\d.]+$/.test(host))
    throw new InvalidArgumentError(
      'A host name looks like hope.example: letters, digits and hyphens, with dots between.',
    )
  return host
}
