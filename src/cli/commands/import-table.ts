import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { mappingText } from '#domain/moving-in/mapping.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { headedSheets, listFrom, mappingOf, planned } from '../moving-in/list-file.ts'
import { columnWords, leftOutWords, misfitsWords, noteWords } from '../moving-in/words.ts'
import { parseDay, parseFolder, webAddress } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { localDay } from '../terminal/local-day.ts'
import { printed, told } from '../terminal/printed.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
First without --mapping: it guesses what each column is, says what would become of each row, and opens nothing. Keep the guess with --keep-mapping, read it
through, change what is wrong, and run again with --mapping. Nothing of a cell is printed, and the mapping holds none: headings and codes alone.
Run twice it adds nothing; interrupted it goes on. Each file is marked as moved in, and nothing is due in it until its caseworker says that they have read it.

Examples:
  homeward import table children.xlsx --list "Tirana office" --keep-mapping tirana.json
  homeward import table children.xlsx --mapping tirana.json --dry-run
  homeward import table children.xlsx --mapping tirana.json --server https://files.example.org --device ./importer
  homeward import table cases.json flags.json lookups.json locations.json --list "Primero, Tirana" --keep-mapping primero.json
`

interface Options {
  readonly mapping?: string
  readonly keepMapping?: string
  readonly list?: string
  readonly dayOfList?: string
  readonly dryRun?: true
  readonly alsoKnown?: true
  readonly server?: string
  readonly device?: string
}

export function importTable(parent: Command, shell: Shell): void {
  parent
    .command('table')
    .description('moves the children of an agency’s own list, or of another program’s export, into sealed files')
    .argument(
      '<files...>',
      'the list: a workbook (.xlsx, .ods), CSV, records of Primero, ODK or Kobo; and what explains it: lookups, locations, forms, an XLSForm',
    )
    .option('--mapping <file>', 'what each column is, as --keep-mapping wrote it and a person corrected it')
    .option('--keep-mapping <file>', 'writes what was guessed to a new file; opens nothing')
    .option('--list <name>', 'what you call this list; another office’s list needs another name')
    .option('--day-of-list <day>', 'the day on which the ages in the list were true (default: today)', parseDay)
    .option('--dry-run', 'reads and reports; writes nothing')
    .option('--also-known', 'opens files also for children who seem to have one here')
    .option('--server <address>', 'the server that keeps the sealed files', webAddress)
    .option('--device <folder>', 'the folder of the device that imports (default: ./data/importer)', parseFolder)
    .addHelpText('after', EXAMPLES)
    .action((files: readonly string[], options: Options) => run(shell, files, options))
}

async function run(shell: Shell, files: readonly string[], options: Options): Promise<void> {
  const today = PlainDate.parse(localDay())
  const days = { today, dayOfList: PlainDate.parse(options.dayOfList ?? today) }
  if (options.keepMapping !== undefined && options.list === undefined && options.mapping === undefined)
    throw wrongArgument('Say with --list what you call this list: its rows are told from those of other lists by it.')
  const list = await listFrom(files)
  const kept = options.mapping === undefined ? undefined : await mappingOf(options.mapping)
  const sheets = headedSheets(list, kept)
  const guess = kept ? undefined : guessMapping(sheets, options.list ?? 'A list', today)
  const mapping = kept ?? guess?.mapping
  if (!mapping) throw new Error('a mapping is given or guessed')
  const plan = planned(mapping, sheets, days)
  await printed(
    shell,
    `${[
      ...list.notes.map((note) => noteWords[note]),
      ...(guess?.columns ?? []).flatMap(({ sheet, columns }) => [
        `What is taken for what, in the sheet ${JSON.stringify(sheet)}:`,
        ...columns.map(({ column, sure }) => columnWords(column.column, column.place, sure)),
      ]),
      ...(guess?.leftOut ?? []).map(leftOutWords),
      ...plan.notMapped.map(({ column }) => columnWords(column, 'words-narrow', 'note')),
      `${counted(plan.children.length, 'child', 'children')} would have a file.`,
      ...misfitsWords(plan.misfits),
    ].join('\n')}\n`,
  )
  if (options.keepMapping !== undefined) return keep(shell, options.keepMapping, mappingText(mapping))
  if (options.dryRun || !kept) return
  await open(shell, options, plan, today)
}

async function keep(shell: Shell, path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx' }).catch(() => {
    throw wrongArgument(`${path} is there already, or cannot be written.`)
  })
  await told(shell, `The mapping is in ${path}. Read it through before you use it.`)
}

async function open(shell: Shell, options: Options, plan: ReturnType<typeof planned>, today: PlainDate): Promise<void> {
  const config = readConfig(shell.settings)
  const { importingDevice } = await import('../ctdc/importing-device.ts')
  const { moveListIn } = await import('../moving-in/move-list-in.ts')
  const importing = await importingDevice({
    shell,
    config,
    server: options.server ?? config.server,
    deviceFolder: options.device ?? 'data/importer',
  })
  try {
    const moved = await moveListIn(importing.device, plan, {
      alsoKnown: options.alsoKnown === true,
      today,
      tell: (words) => shell.console.log(words),
    })
    const rows = (of: readonly number[]) => of.slice(0, 40).join(', ') + (of.length > 40 ? ' …' : '')
    await told(
      shell,
      [
        `Done: ${counted(moved.opened, 'file')} opened, ${counted(moved.before, 'row')} had a file already. All are on the server.`,
        ...(moved.differ.length > 0
          ? [
              `The list says something else now than when these rows were moved in; their files were not changed: rows ${rows(moved.differ)}.`,
            ]
          : []),
        ...(moved.known.length > 0
          ? [
              `These children seem to have a file here, so none was opened: rows ${rows(moved.known)}. Compare them in the app; for those who are others, run again with --also-known.`,
            ]
          : []),
      ].join('\n'),
    )
  } finally {
    await importing.close()
  }
}
