import { existsSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { parseFolder } from '../terminal/arguments.ts'
import { askSecret } from '../terminal/ask.ts'
import { openedFile, type OpenedWith } from '../server/backup-files.ts'
import { readConfig } from '../terminal/config.ts'
import { madeFolder } from '../server/data-folder.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { told } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

interface Options {
  readonly data?: string
  readonly keys?: string
  readonly identity?: string
  readonly erasures?: string
  /** False where `--no-erasures-kept` was typed. */
  readonly erasuresKept: boolean
}

const EXAMPLES = `
Fills an empty data folder or database, whole or not at all. The server then stands at an older moment and says so: devices give back what the backup lacks.
Files that were erased after the backup was made must stay erased: name the list of erasures (the file "erasures" of the old data folder). Where that list
is lost, say so; every file that was erased since the backup then comes back, and has to be erased again.

Examples:
  homeward restore /backups/monday.age --keys /elsewhere/monday.age.keys --data /srv/homeward-new --erasures /srv/homeward/erasures
`

export function restoreCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('restore')
    .description('fills an empty data folder or database from a backup')
    .argument('<file>', 'the backup')
    .option('--data <folder>', 'the data folder; made where it is missing', parseFolder)
    .option('--keys <file>', 'where the keys are (default: <file>.keys)')
    .option('--identity <file>', 'a file with an age secret key, instead of a passphrase')
    .option('--erasures <file>', 'erasures that were kept outside the backup')
    .option('--no-erasures-kept', 'there is no list of erasures any more: what was erased since the backup comes back')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      const config = readConfig(shell.settings)
      const keys = options.keys ?? `${file}.keys`
      for (const path of [file, keys, options.identity, options.erasures])
        if (path !== undefined && !existsSync(path)) throw wrongArgument(`There is no file ${path}.`)
      const data = options.data ?? config.dataFolder
      requireErasures(options, bookIn(data))
      await readable(shell, options.erasures ?? bookIn(data))
      const openedWith: OpenedWith =
        options.identity === undefined
          ? {
              passphrase:
                config.backupPassphrase ??
                (await askSecret(
                  shell,
                  'Passphrase of the backup: ',
                  'Set HOMEWARD_BACKUP_PASSPHRASE, or name --identity.',
                )),
            }
          : { identity: await secretKeyIn(options.identity) }
      const rows = await fill({
        file,
        keys,
        openedWith,
        data,
        databaseUrl: config.databaseUrl,
        erasures: options.erasures,
      })
      await told(
        shell,
        `Restored ${rows.toLocaleString('en')} rows. Start the server; devices give back what the backup lacks as they come by.`,
      )
    })
}

const bookIn = (data: string) => join(data, 'erasures')

/** A backup also restores what was erased after it was made, so a restore must name the list of erasures or say `--no-erasures-kept`. */
function requireErasures({ erasures, erasuresKept }: Options, book: string) {
  if (!erasuresKept && erasures !== undefined)
    throw wrongArgument('Give either --erasures or --no-erasures-kept, not both.')
  if (!erasuresKept && existsSync(book))
    throw wrongArgument(
      `There is a list of erasures: ${book}. Run again without --no-erasures-kept, so that those files stay erased.`,
    )
  if (erasuresKept && erasures === undefined && !existsSync(book))
    throw wrongArgument(
      'Name the list of erasures with --erasures (the file "erasures" of the old data folder), or files that were erased after the backup come back. Where that list is lost, say --no-erasures-kept.',
    )
}

/** If another file in this place were applied silently, erased files of children would come back. What can be read of a damaged list is applied, and the rest is reported. */
async function readable(shell: Shell, path: string): Promise<void> {
  if (!existsSync(path)) return
  const lines = (await textOf(path)).split('\n').filter((line) => line !== '').length
  const { erasureBook } = await import('#store/segments/erasure-book.ts')
  const { length: read } = await erasureBook(path).read()
  if (lines > 0 && read === 0)
    throw wrongArgument(`${path} is no list of erasures: none of its lines names one. Nothing was restored.`)
  if (read < lines)
    shell.console.error(
      `Of ${lines} lines in ${path}, ${read} can be read. What the others erased may come back: look for another copy of the list.`,
    )
}

async function secretKeyIn(path: string): Promise<string> {
  const line = (await textOf(path)).split('\n').find((text) => text.startsWith('AGE-SECRET-KEY-'))
  if (line === undefined) throw wrongArgument(`${path} holds no age secret key.`)
  return line.trim()
}

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw wrongArgument(`The file ${path} cannot be read.`)
  })

async function fill(how: {
  readonly file: string
  readonly keys: string
  readonly openedWith: OpenedWith
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly erasures: string | undefined
}): Promise<number> {
  const { BackupRefused, restore } = await import('#store/backup/backup.ts')
  const { erasureBook } = await import('#store/segments/erasure-book.ts')
  const parts = {
    data: await openedFile(how.file, how.openedWith),
    keystore: await openedFile(how.keys, how.openedWith),
  }
  const database = await openedDatabase(how, { mustExist: false })
  try {
    const book = bookIn(how.data)
    if (how.erasures !== undefined && how.erasures !== book) {
      if (existsSync(book) && (await textOf(book)) !== (await textOf(how.erasures)))
        throw new CommandRefused(`There is another list of erasures in ${how.data} already. Restore into a new folder.`)
      madeFolder(how.data)
      await copyFile(how.erasures, book)
    }
    return (await restore(database.store, parts, await erasureBook(book).read())).rows
  } catch (error) {
    throw error instanceof BackupRefused
      ? new CommandRefused(error.message)
      : isAge(error)
        ? new CommandRefused('The backup was altered or cut off. Nothing was restored.')
        : error
  } finally {
    await database.close()
  }
}

/** age finds an altered or missing part only when it reads that part. */
const isAge = (error: unknown) =>
  error instanceof Error && /chunk|stream ended|tag|final|truncat|decrypt/i.test(error.message)
