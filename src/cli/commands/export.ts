import { join } from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { z } from 'zod'
import { DataValueSet, dataValueSets } from '#evidence/export/data-value-set.ts'
import { indicatorShares } from '#evidence/export/indicator-shares.ts'
import { Dhis2Metadata, unknownElement } from '#evidence/export/known-elements.ts'
import { Dhis2Mapping, SheetTemplate } from '#evidence/export/mapping.ts'
import { ministrySheets } from '#evidence/export/ministry-sheet.ts'
import { PeriodId } from '#evidence/export/periods.ts'
import type { PeriodWaiting } from '#evidence/export/periods-to-write.ts'
import type { ReleaseAudience } from '#evidence/suppression/policy.ts'
import { askedFile, audienceOf } from '../export/asked-file.ts'
import { mappingRefusedWords, refusedWords, releasedLine, waitingWords } from '../export/export-words.ts'
import { mappingFrom } from '../export/mapping-file.ts'
import type { ReleasedFiles } from '../export/released-log.ts'
import { writeOnce } from '../export/write-once.ts'
import { exportByLaw } from './export-by-law.ts'
import { audience } from '../evidence/option-values.ts'
import { openedDatabase } from '../server/opened-database.ts'
import { parseDay, parseFile, parseFolder } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { localDay } from '../terminal/local-day.ts'
import { printed } from '../terminal/printed.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Gives what two people released in the app, and nothing else: no file, no record, no name (for those that a law asks for: export by-law --help). It reads the log of releases where the server keeps it, checks every
signature, and needs no key and no passphrase. What one person made alone with “homeward evidence” is not in that log.
Run twice it writes the same bytes. It ends with 1 where something is due and not released. An embedded database is read while the server is stopped; a
PostgreSQL server while it runs. Forms of the files, a schedule and a worked example: docs/api.md.

Examples:
  homeward export list --data /srv/homeward
  homeward export released --out /srv/given --readers partners
  homeward export dhis2 mapping.json --out /srv/dhis2 --metadata metadata.json
  homeward export sheet quarterly.json --out /srv/ministry
`

interface DataOption {
  readonly data?: string
}
interface WritingOptions extends DataOption {
  readonly out: string
  readonly today?: string
  readonly period?: string
}

export function exportCommand(homeward: Command, shell: Shell): void {
  const parent = homeward
    .command('export')
    .description(
      'gives the agency’s own systems what two people released: tables, indicators, DHIS2, a ministry’s sheet',
    )
    .addHelpText('after', EXAMPLES)
  exportByLaw(parent, shell)
  const withData = (command: Command) => command.option('--data <folder>', 'the data folder', parseFolder)
  withData(parent.command('list'))
    .description('lists what was released: line of the log, name, day, for whom, title')
    .action((options: DataOption) =>
      withReleased(shell, options, (released) =>
        printed(
          shell,
          released.files.map((file) => `${releasedLine(file, audienceOf(file.proposal))}\n`).join('') ||
            'Nothing was released yet.\n',
        ),
      ),
    )
  withData(parent.command('released'))
    .description('writes each released file as it was released: tables with HXL hashtags, synthetic records, reports')
    .requiredOption('--out <folder>', 'where to write them', parseFolder)
    .option('--readers <who>', 'public, or partners: then what was released for partners too', audience, 'public')
    .action(
      async ({ out, readers, ...options }: DataOption & { readonly out: string; readonly readers: ReleaseAudience }) =>
        withReleased(shell, options, async ({ files }) => {
          const given = files.filter(({ proposal }) => readers === 'partners' || audienceOf(proposal) === 'public')
          const done = given.map(async ({ proposal, line, output }) =>
            writeOnce(join(out, `${lineName(line)}-${askedFile(proposal)}`), output),
          )
          await printed(shell, writtenWords(await Promise.all(done)))
        }),
    )
  withData(parent.command('indicators'))
    .description('writes every share that the released tables tell, as CSV with HXL hashtags')
    .requiredOption('--out <folder>', 'where to write it', parseFolder)
    .option('--readers <who>', 'public, or partners: then of tables for partners too', audience, 'public')
    .action(
      async ({ out, readers, ...options }: DataOption & { readonly out: string; readonly readers: ReleaseAudience }) =>
        withReleased(shell, options, async ({ tables }) => {
          const given = tables.filter(({ table }) => readers === 'partners' || table.audience === 'public')
          const line = Math.max(0, ...given.map((one) => one.line))
          const done = await writeOnce(join(out, `indicators-${readers}-${lineName(line)}.csv`), indicatorShares(given))
          await printed(shell, writtenWords([done]))
        }),
    )
  forEachPeriod(withData(parent.command('dhis2')))
    .description('writes data value sets for a DHIS2, one file for each period and organisation unit')
    .argument('<mapping>', 'a file that names its data elements for our codes', parseFile)
    .option('--metadata <file>', 'metadata of that DHIS2: every identifier of the mapping must be in it', parseFile)
    .action(async (path: string, options: WritingOptions & { readonly metadata?: string }) => {
      const mapping = await mappingFrom(path, Dhis2Mapping, 'mapping for DHIS2')
      if (options.metadata !== undefined) {
        const metadata = await mappingFrom(options.metadata, Dhis2Metadata, 'metadata of a DHIS2')
        const unknown = unknownElement(mapping, metadata)
        if (unknown)
          throw wrongArgument(
            `${path} cannot be used, and nothing was written: ${options.metadata} has no ${unknown.uid} among its ${unknown.kind}.`,
          )
      }
      await withReleased(shell, options, async ({ tables }) => {
        const made = dataValueSets(mapping, tables, options.today ?? localDay())
        if (!made.ok) throw wrongArgument(mappingRefusedWords(path, made.code, made.detail.what))
        const files = made.value.sets.map(({ set, line }) => ({
          period: set.period,
          name: `${set.period}-${set.orgUnit}-${lineName(line)}.json`,
          text: `${JSON.stringify(set, null, 1)}\n`,
        }))
        await writeAll(shell, options, { ...made.value, files })
      })
    })
  parent
    .command('forms')
    .description('prints the JSON Schema of a mapping, of a template of a sheet, and of a data value set')
    .action(() => printed(shell, `${JSON.stringify(forms(), null, 2)}\n`))
  forEachPeriod(withData(parent.command('sheet')))
    .description('writes a ministry’s sheet, one CSV file for each period')
    .argument('<template>', 'a file with the rows of the sheet, and which count or share goes where', parseFile)
    .action(async (path: string, options: WritingOptions) => {
      const template = await mappingFrom(path, SheetTemplate, 'template of a sheet')
      await withReleased(shell, options, async ({ tables }) => {
        const made = ministrySheets(template, tables, options.today ?? localDay())
        if (!made.ok) throw wrongArgument(mappingRefusedWords(path, made.code, made.detail.what))
        const files = made.value.sheets.map(({ period, line, text }) => ({
          period,
          name: `${period}-${lineName(line)}.csv`,
          text,
        }))
        await writeAll(shell, options, { ...made.value, files })
      })
    })
}

/** The forms as JSON Schema, for whoever writes a mapping or reads what was written. */
const forms = () =>
  Object.fromEntries(
    Object.entries({ Dhis2Mapping, SheetTemplate, DataValueSet }).map(([name, form]) => [
      name,
      z.toJSONSchema(form, { io: 'input' }),
    ]),
  )

const forEachPeriod = (command: Command): Command =>
  command
    .requiredOption('--out <folder>', 'where to write them', parseFolder)
    .option(
      '--period <period>',
      'this period alone: 2026Q1, 2026; refused where it is not over or not released',
      period,
    )
    .option('--today <day>', 'the day by which something is due (default: today)', parseDay)

function period(text: string): string {
  if (!PeriodId.safeParse(text).success) throw new InvalidArgumentError('A period is written 2026Q1 or 2026.')
  return text
}

/** A later line of the log is a later release; the names sort by it. */
const lineName = (line: number): string => `line${String(line).padStart(6, '0')}`

const writtenWords = (done: readonly string[]): string =>
  `${String(done.filter((one) => one === 'written').length)} files written, ${String(done.filter((one) => one === 'there').length)} there already with the same content.\n`

interface FilesMade {
  readonly files: readonly { readonly period: string; readonly name: string; readonly text: string }[]
  readonly waiting: readonly PeriodWaiting[]
  readonly hidden: number
}

/** Writes every period that is complete, says what is hidden and what waits, and refuses at the end where something is due. */
async function writeAll(shell: Shell, { out, period: only }: WritingOptions, made: FilesMade): Promise<void> {
  const files = made.files.filter((file) => only === undefined || file.period === only)
  const waiting = made.waiting.filter((one) => only === undefined || one.period === only)
  if (only !== undefined && files.length === 0)
    throw new CommandRefused(
      `${only} was not written: ${waiting.map(waitingWords).join(' ') || 'it is not over yet, begins before the first period of the mapping, or has nothing to give.'}`,
    )
  const done: string[] = []
  for (const { name, text } of files) done.push(await writeOnce(join(out, name), text))
  await printed(shell, writtenWords(done))
  if (made.hidden > 0)
    shell.console.error(
      `Left out, because the released count is hidden: ${String(made.hidden)}. A hidden count is never 0.`,
    )
  for (const one of waiting.filter(({ due }) => !due)) shell.console.error(waitingWords(one))
  const due = waiting.filter((one) => one.due)
  if (due.length > 0) throw new CommandRefused(due.map(waitingWords).join('\n'))
}

async function withReleased(
  shell: Shell,
  { data }: DataOption,
  work: (released: ReleasedFiles) => Promise<void>,
): Promise<void> {
  const config = readConfig(shell.settings)
  const database = await openedDatabase(
    { data: data ?? config.dataFolder, databaseUrl: config.databaseUrl },
    { mustExist: true },
  )
  try {
    const { releasedFrom } = await import('../export/released-log.ts')
    const released = await releasedFrom(database.store)
    for (const words of refusedWords(released)) shell.console.error(words)
    await work(released)
  } finally {
    await database.close()
  }
}
