import type { Command } from 'commander'
import { z } from 'zod'
import { KINDS } from '#domain/kinds.ts'
import { printed } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

/** What `docs/open-format.md` leaves to each version: the fields of every kind. */
export function openFormatCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('open-format')
    .description('prints the JSON Schema of every kind of entry, for programs that read what was taken out')
    .action(() => printed(shell, `${JSON.stringify(schemasOfKinds(), null, 2)}\n`))
}

const schemasOfKinds = () =>
  Object.fromEntries(
    KINDS.map(({ name, version, nature, folders, schema }) => [
      name,
      { version, nature, parts: folders, body: z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  )
