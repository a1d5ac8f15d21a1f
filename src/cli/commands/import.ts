import { readFile, stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { parseFolder, webAddress } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { importAgency } from './import-agency.ts'
import { importTable } from './import-table.ts'
import { caseData, type CaseData, type CaseDataRefusal } from '../ctdc/case-data.ts'
import { cutOffWords, refusalWords } from '../ctdc/refusal-words.ts'
import { report } from '../ctdc/report.ts'
import { printed } from '../terminal/printed.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const LARGEST_SOURCE = 128 * 1024 * 1024

const EXAMPLES = `
Rows are numbered as a spreadsheet shows them: the header is row 1. Nothing is dropped or merged, codes are kept exactly as given, and running it again
adds nothing: what was interrupted goes on where it stopped. Who imports can open the files, as if they had opened each one by hand.
Where files came from another source already, or where this one may be cut off, the import stops and asks for --another-source or --whole: opened twice,
a child has two files.

Examples:
  homeward import ctdc cases.csv --dry-run
  homeward import ctdc cases.csv --server https://files.example.org --device ./importer
`

interface Options {
  readonly dryRun?: true
  readonly server?: string
  readonly device?: string
  readonly anotherSource?: true
  readonly whole?: true
}

export function importCommand(homeward: Command, shell: Shell): void {
  const parent = homeward.command('import').description('brings case data from elsewhere into sealed files')
  importTable(parent, shell)
  importAgency(parent, shell)
  parent
    .command('ctdc')
    .description('opens one unnamed sealed file for every row of a CTDC case file (CSV)')
    .argument('<file>', 'the CSV file, in UTF-8, in any of the layouts that CTDC publishes')
    .option('--dry-run', 'reads and reports; writes nothing')
    .option('--server <address>', 'the server that keeps the sealed files', webAddress)
    .option(
      '--device <folder>',
      'the folder of the device that imports; made where it is missing (default: ./data/importer)',
      parseFolder,
    )
    .option('--another-source', 'the people in this file are others than those imported before')
    .option('--whole', 'the last row is complete, although no line break ends it')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      const data = await readSource(file)
      await printed(shell, `${report(data)}\n`)
      if (options.dryRun) return
      if (data.maybeCut && !options.whole) throw wrongArgument(cutOffWords(data))
      const config = readConfig(shell.settings)
      const { importCaseData } = await import('../ctdc/import-case-data.ts')
      await importCaseData({
        shell,
        data,
        config,
        server: options.server ?? config.server,
        deviceFolder: options.device ?? 'data/importer',
        anotherSource: options.anotherSource === true,
      })
    })
}

async function readSource(path: string): Promise<CaseData> {
  const read = caseData(await bytesOf(path))
  if (!read.ok) throw wrongArgument(refusalWords({ code: read.code, detail: read.detail } as CaseDataRefusal))
  return read.value
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch((error: unknown) => {
    throw wrongArgument(isMissing(error) ? `There is no file ${path}.` : `The file ${path} cannot be read.`)
  })
  if (!found.isFile()) throw wrongArgument(`${path} is not a file.`)
  if (found.size > LARGEST_SOURCE)
    throw wrongArgument(`${path} is larger than 128 megabytes. Divide it, keeping the header in each part.`)
  return readFile(path).catch(() => {
    throw wrongArgument(`The file ${path} cannot be read.`)
  })
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
