import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { parseFolder } from '../terminal/arguments.ts'
import { askSecret } from '../terminal/ask.ts'
import { sealedFile, type SealedFile, type SealedFor } from '../server/backup-files.ts'
import { readConfig } from '../terminal/config.ts'
import { judgePassphrase } from '#sealing/members/guesses.ts'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { told } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

interface Options {
  readonly data?: string
  readonly keys?: string
  readonly recipient?: readonly string[]
}

const EXAMPLES = `
Writes two age files: <file> holds the sealed rows, <file>.keys holds what opens something (wrapped keys, the server's receipt key). Keep them in two places,
and delete the second after 35 days at most. Neither can be read by whoever holds only one, nor by the server's operator.
An embedded database is backed up while the server is stopped; a PostgreSQL server while it runs.

Examples:
  homeward backup /backups/monday.age --data /srv/homeward
  homeward backup monday.age --keys /elsewhere/monday.keys.age --recipient age1...
`

export function backupCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('backup')
    .description('writes an encrypted backup')
    .argument('<file>', 'the file to write; it must not exist yet')
    .option('--data <folder>', 'the data folder', parseFolder)
    .option('--keys <file>', 'where the keys go (default: <file>.keys)')
    .option('--recipient <key...>', 'age public keys of those who may restore it, instead of a passphrase')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      const config = readConfig(shell.settings)
      const keys = options.keys ?? `${file}.keys`
      if (keys === file) throw wrongArgument('The keys need a file of their own: they must not lie where the rows lie.')
      for (const path of [file, keys])
        if (existsSync(path)) throw wrongArgument(`There is already a file ${path}. A backup is never written over.`)
      const sealedFor: SealedFor = options.recipient
        ? { recipients: options.recipient }
        : { passphrase: await newPassphrase(shell, config.backupPassphrase) }
      const rows = await writeBackup({
        file,
        keys,
        sealedFor,
        data: options.data ?? config.dataFolder,
        databaseUrl: config.databaseUrl,
      })
      await told(
        shell,
        `Backed up ${rows.toLocaleString('en')} rows into ${file}, and the keys into ${keys}. Keep the two apart.`,
      )
    })
}

async function newPassphrase(shell: Shell, set: string | undefined): Promise<JudgedPassphrase> {
  const instead = 'Set HOMEWARD_BACKUP_PASSPHRASE, or name --recipient.'
  const first = set ?? (await askSecret(shell, 'Passphrase for the backup: ', instead))
  if (first.length < 12)
    throw wrongArgument('A passphrase for a backup has at least 12 characters: a thief may try for years.')
  const judged = await judgePassphrase(first)
  if (!judged.ok)
    throw wrongArgument(
      judged.code === 'passphrase-weak'
        ? 'This passphrase is too easy to guess. Take five words that do not belong together.'
        : 'The list of common passphrases did not load, so this one cannot be checked. Take five different words of three letters or more, with spaces between them.',
    )
  if (set === undefined && first !== (await askSecret(shell, 'The same again: ', instead)))
    throw wrongArgument('The two were not the same. Nothing was written.')
  return judged.value
}

async function writeBackup(how: {
  readonly file: string
  readonly keys: string
  readonly sealedFor: SealedFor
  readonly data: string
  readonly databaseUrl: string | undefined
}): Promise<number> {
  const { backUp } = await import('#store/backup/backup.ts')
  const database = await openedDatabase(how, { mustExist: true })
  const begun: SealedFile[] = []
  try {
    const [data, keystore] = [await begin(how.file, how.sealedFor, begun), await begin(how.keys, how.sealedFor, begun)]
    const { rows } = await backUp(database.store, (part, bytes) => (part === 'data' ? data : keystore).write(bytes))
    await keystore.finish()
    await data.finish()
    return rows
  } catch (error) {
    for (const file of begun) await file.abandon()
    throw asSentence(error)
  } finally {
    await database.close()
  }
}

async function begin(path: string, sealedFor: SealedFor, begun: SealedFile[]): Promise<SealedFile> {
  const file = await sealedFile(path, sealedFor).catch((error: unknown) => {
    throw 'recipients' in sealedFor
      ? wrongArgument('An age public key begins with age1 and is copied whole. One of those given is not.')
      : error
  })
  begun.push(file)
  return file
}

function asSentence(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC')
    return new CommandRefused('The disk is full. No backup was written; what was begun is removed.')
  if (code === 'EEXIST')
    return new CommandRefused(
      'A backup of that name is being written already, or one was cut off: remove the file that ends in .unfinished.',
    )
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EROFS')
    return new CommandRefused('The backup cannot be written there: the folder is missing or may not be written to.')
  return error
}
