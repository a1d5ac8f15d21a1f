import type { Control } from '#store/agencies/control.ts'
import { readConfig } from '../terminal/config.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

/** Opens the control database that the settings name, for one command. */
export async function withControl(
  shell: Shell,
  work: (control: Control, secret: string, clustersFile: string | undefined) => Promise<void>,
): Promise<void> {
  const { control: named, clustersFile } = readConfig(shell.settings)
  if (!named)
    throw wrongArgument('Set HOMEWARD_CONTROL_URL and HOMEWARD_CONTROL_SECRET: the control database of the agencies.')
  const { openControl, prepareControl } = await import('#store/agencies/control.ts')
  const control = openControl(named.url)
  try {
    await prepareControl(control).catch((error: unknown) => {
      throw databaseRefused(error, 'The control database')
    })
    await work(control, named.secret, clustersFile)
  } finally {
    await control.close()
  }
}

/** A sentence for a PostgreSQL server that refuses; its address may hold a password and is not repeated. */
export function databaseRefused(error: unknown, what: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '42501')
    return new CommandRefused(
      `${what} cannot be used: its role lacks a right (docs/operating.md, “Several agencies on one server”).`,
    )
  if (code === '42P01')
    return new CommandRefused(`${what} holds no agency yet. Add one with: homeward agencies add <host>`)
  return typeof code === 'string'
    ? new CommandRefused(`${what} cannot be used (${code}). Is it running, and are user, password and database right?`)
    : error
}
