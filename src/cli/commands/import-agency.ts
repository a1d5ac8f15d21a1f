import type { Command } from 'commander'
import { KINDS } from '#domain/kinds.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { archiveSeen } from '../moving-in/archive-pieces.ts'
import type { ArchiveSeen } from '../moving-in/archive-seen.ts'
import { archiveWords, fileRefusalWords } from '../moving-in/archive-words.ts'
import { parseFile, parseFolder, webAddress } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { passphraseOfFile } from '../terminal/passphrase-of-file.ts'
import { printed, told } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Give all pieces of the archive together. The passphrase of the archive is asked for, or read from a file; it is never an argument. First use --dry-run: it reads
the whole archive, says what would be moved in and what not, and writes nothing. Run twice it adds nothing; interrupted it goes on. Each entry keeps its day, the
time when it was written and its words, and says that a member of that agency wrote it. Nothing is due in a child’s file until its caseworker has read it.

Examples:
  homeward import agency archive-*.zip.age --dry-run
  homeward import agency archive-*.zip.age --server https://files.example.org --device ./importer
`

interface Options {
  readonly passphraseFile?: string
  readonly dryRun?: true
  readonly alsoBegun?: true
  readonly server?: string
  readonly device?: string
}

export function importAgency(parent: Command, shell: Shell): void {
  parent
    .command('agency')
    .description('moves everything that another agency took out into sealed files, with the whole history of each')
    .argument('<pieces...>', 'all pieces of its archive (archive-N.zip.age)')
    .option('--passphrase-file <file>', 'a file with the passphrase of the archive; else it is asked for', parseFile)
    .option('--dry-run', 'reads and reports; writes nothing')
    .option('--also-begun', 'goes on although another member here has begun to move this archive in')
    .option('--server <address>', 'the server that keeps the sealed files', webAddress)
    .option('--device <folder>', 'the folder of the device that imports (default: ./data/importer)', parseFolder)
    .addHelpText('after', EXAMPLES)
    .action((pieces: readonly string[], options: Options) => run(shell, pieces, options))
}

async function run(shell: Shell, pieces: readonly string[], options: Options): Promise<void> {
  const passphrase = await passphraseOfFile(shell, 'archive', options.passphraseFile)
  const archive = await archiveSeen(pieces, passphrase, KINDS)
  await printed(shell, `${archiveWords(archive).join('\n')}\n`)
  if (!options.dryRun) await moveIn(shell, archive, passphrase, options)
}

async function moveIn(shell: Shell, archive: ArchiveSeen, passphrase: string, options: Options): Promise<void> {
  const config = readConfig(shell.settings)
  const { importingDevice } = await import('../ctdc/importing-device.ts')
  const { moveArchiveIn } = await import('../moving-in/move-archive-in.ts')
  const importing = await importingDevice({
    shell,
    config,
    server: options.server ?? config.server,
    deviceFolder: options.device ?? 'data/importer',
  })
  try {
    const moved = await moveArchiveIn(importing.device, archive, {
      passphrase,
      alsoBegun: options.alsoBegun === true,
      tell: (words) => shell.console.log(words),
    })
    const left = [
      ...(moved.erased > 0
        ? [`Not moved in again, because they were erased here: ${counted(moved.erased, 'file')}.`]
        : []),
      ...(moved.byOthers > 0 ? [`Left to the member who began them: ${counted(moved.byOthers, 'file')}.`] : []),
      ...[...moved.refused].map(([code, count]) => fileRefusalWords(code, count)),
      ...(moved.documentsMissing > 0
        ? [`Named without their content: ${counted(moved.documentsMissing, 'document')}.`]
        : []),
    ]
    await told(
      shell,
      [
        `Done: ${counted(moved.files, 'file')} moved in with ${counted(moved.entries, 'entry', 'entries')}, ${counted(moved.before, 'file')} had been moved in before. All are on the server.`,
        ...left,
        'Keep the archive where the keys of the server are kept, or destroy it.',
      ].join('\n'),
    )
  } finally {
    await importing.close()
  }
}
