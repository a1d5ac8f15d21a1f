import { extname } from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { readCsv } from '#evidence/record/read-csv.ts'
import type { BlankAs } from '#evidence/microdata/risk.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import type { Alike } from '#evidence/perturbation/changed-alike.ts'
import { readTable } from '#evidence/release/read-table.ts'
import type { Released } from '#evidence/suppression/linked.ts'
import { convertHtcds, HTCDS_FORMS, type HtcdsForm } from '../evidence/convert-htcds.ts'
import { bytesOf, inWords, mustBeNew, textOf, whereWords, writeNew } from '../evidence/files.ts'
import { digestOf } from '../evidence/ledger-file.ts'
import { ledgerReport, type ToOpen } from '../evidence/ledger-report.ts'
import { tableInLedger, type LedgerTable } from '../evidence/ledger-tables.ts'
import { makeSynthetic } from '../evidence/make-synthetic.ts'
import { anonymised, riskOf } from '../evidence/microdata.ts'
import { withNoise } from '../evidence/noisy-table.ts'
import { protectedTable } from '../evidence/protected-table.ts'
import type { Paying } from '../evidence/spending.ts'
import { stocktakingReport } from '../evidence/stocktaking-report.ts'
import { wrongArgument } from '../refusal.ts'

const EXAMPLES = `
A file of cases holds real people: keep it where the case files are kept, and let nothing leave that was not protected here and looked at by a second person.
What is written says which standard or method it follows, and in which version.

Examples:
  homeward evidence table cases.csv --by gender ageBroad --out table.csv
  homeward evidence table cases.csv --by ageBroad form --beside table.csv --out second.csv
  homeward evidence ledger ledger.sqlite --open 4 --programme cases --year 2026
  homeward evidence rounded-table cases.csv --by ageBroad form --ledger ledger.sqlite --programme cases --out rounded.csv
  homeward evidence synthetic cases.csv --epsilon 2 --about 5000 --ledger ledger.sqlite --programme cases --year 2026 --out synthetic.csv
  homeward evidence risk cases.csv --keys gender ageBroad citizenship --secret form
  homeward evidence htcds sheet.xlsx --to json --out cases.json
  homeward evidence stocktaking stocktaking.json --out report.md
`

export function evidenceCommand(homeward: Command): void {
  const parent = homeward.command('evidence').description('makes what may leave an agency: protected tables, synthetic records, files of the standards').addHelpText('after', EXAMPLES)
  parent
    .command('table')
    .description('counts the rows of a CSV file by columns and hides what would lead to somebody')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'one to three columns to count by')
    .option('--audience <who>', 'public (hides counts under 11) or partners (under 5)', audience, 'public')
    .option('--threshold <count>', 'hides counts under this instead; never fewer than the audience asks', whole(1, 10_000))
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--ledger <file>', `${LEDGER}: the table is held against all of its programme there, and written there`)
    .option('--programme <name>', PROGRAMME, programme)
    .option('--beside <tables...>', 'tables that this command wrote and that were released before, of the same file: nobody who holds them all may find a hidden count', [])
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (file: string, options: { by: string[]; audience: 'public' | 'partners'; threshold?: number; unit?: string; ledger?: string; programme?: string; beside: string[]; out?: string }) => {
      const { ledger, programme: whose, beside } = options
      if (ledger !== undefined) {
        if (whose === undefined || beside.length > 0) throw wrongArgument('With --ledger name the --programme, and no tables: those of the ledger are held against it.')
        await tell(await inTheLedger(file, { ...options, ledger, programme: whose }), options.out)
        return
      }
      const made = await protectedTable(await datasetOf(file, options.unit), await Promise.all(options.beside.map(releasedIn)), options)
      await tell(made, options.out)
    })
  paid(parent.command('synthetic'))
    .description('makes records of nobody that keep the counts of combinations, with differential privacy')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--epsilon <budget>', 'how much of the budget of privacy it may cost, between 0.01 and 10', epsilon)
    .requiredOption('--out <file>', 'where to write them')
    .requiredOption('--about <people>', 'how many people there are, roughly, as one knows without looking into the file: the risk that is left (δ) follows from it', whole(1, 1_000_000_000))
    .option('--ways <columns>', 'how many columns together are kept: 1, 2 or 3', whole(1, 3), 3)
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--most <rows>', 'how many rows of one child count at most', whole(1, 100), 1)
    .action(async (file: string, options: PayingOptions & { epsilon: number; about: number; out: string; ways: number; unit?: string; most: number }) => {
      const made = await makeSynthetic(await datasetOf(file, options.unit), { ...options, ways: options.ways as 1 | 2 | 3 }, payingBy(options))
      await writeNew(options.out, made.csv)
      console.error(made.told)
    })
  changedTables(parent)
  microdata(parent)
  parent
    .command('htcds')
    .description('reads a sheet of cases in HTCDS 2.0, IOM’s own template with its slips too, says each repair, and writes it anew')
    .argument('<file>', 'an Excel workbook (.xlsx), a filled form (.xml), a CSV file, or relational JSON')
    .requiredOption('--to <form>', HTCDS_FORMS.join(', '), htcdsForm)
    .requiredOption('--out <file>', 'where to write it')
    .action(async (file: string, options: { to: HtcdsForm; out: string }) => {
      const made = await convertHtcds(await bytesOf(file), file, extname(file).toLowerCase(), options.to)
      await writeNew(options.out, made.content)
      console.error(made.told)
    })
  parent
    .command('stocktaking')
    .description('writes the report of a country or district that the app gave as a file: what is met, what works, where needs and services do not meet, and the limits of it')
    .argument('<file>', 'the JSON file that the app wrote')
    .option('--out <file>', 'writes the report there, as Markdown, instead of printing it')
    .action(async (file: string, options: { out?: string }) => give(stocktakingReport(textOf(await bytesOf(file), file), file), options.out))
}

interface PayingOptions {
  readonly ledger: string
  readonly programme: string
  readonly year: number
  readonly out?: string
}

const LEDGER = 'the ledger file, made with `homeward evidence ledger`'
const PROGRAMME = 'whose rows these are: letters, digits and hyphens'

const payingBy = ({ ledger, programme, year, out }: PayingOptions): Paying => ({ ledger, account: { programme, year }, ...(out !== undefined && { out }) })

/** What spends of a budget says which. */
const paid = (command: Command): Command =>
  command
    .requiredOption('--ledger <file>', LEDGER)
    .requiredOption('--programme <name>', PROGRAMME, programme)
    .requiredOption('--year <year>', 'the year of the budget: that in which the files of these rows were opened', whole(2000, 2200))

/** Tables in which every count is changed, where hiding would leave too little. */
function changedTables(parent: Command): void {
  paid(parent.command('noisy-table'))
    .description('counts with differential privacy: exact noise on every count, and what too few share left out; paid from a budget')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'columns to count by')
    .requiredOption('--epsilon <budget>', 'how much of the budget of privacy it may cost, between 0.01 and 10', epsilon)
    .requiredOption('--about <people>', 'how many people there are, roughly, as one knows without looking into the file', whole(1, 1_000_000_000))
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--most <rows>', 'how many rows of one child count at most', whole(1, 100), 1)
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (file: string, options: PayingOptions & { by: string[]; epsilon: number; about: number; unit?: string; most: number }) => {
      await tell(withNoise(await datasetOf(file, options.unit), options, payingBy(options)), options.out)
    })
  alikeTable(parent, 'rounded-table', 'rounded', 'counts rounded by chance to multiples of 5, alike in every table')
  alikeTable(parent, 'perturbed-table', 'keyed', 'counts changed a little by secret keys of the rows, alike in every table (the cell-key method)')
  parent
    .command('ledger')
    .description('makes a ledger, opens a budget in it, and says what was spent and which tables were made')
    .argument('<file>', 'where it stands, or is to stand')
    .option('--open <budget>', 'opens a budget of this ε for a programme and a year; it is set once', cap)
    .option('--programme <name>', PROGRAMME, programme)
    .option('--year <year>', 'the year of the budget', whole(2000, 2200))
    .action(async (file: string, options: ToOpen) => {
      process.stdout.write(await ledgerReport(file, options))
    })
}

function alikeTable(parent: Command, name: string, how: Alike, description: string): void {
  parent
    .command(name)
    .description(description)
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'one to three columns to count by')
    .requiredOption('--ledger <file>', LEDGER)
    .requiredOption('--programme <name>', PROGRAMME, programme)
    .option('--audience <who>', 'public or partners: who could hold it beside which tables', audience, 'public')
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (file: string, options: Omit<LedgerTable, 'source' | 'whole' | 'how' | 'threshold'> & { unit?: string; out?: string }) => {
      await tell(await inTheLedger(file, { ...options, how }), options.out)
    })
}

async function inTheLedger(file: string, { unit, out, ...options }: Omit<LedgerTable, 'source' | 'whole'> & { unit?: string; out?: string }): Promise<{ readonly csv: string; readonly told: string }> {
  mustBeNew(out)
  const bytes = await bytesOf(file)
  const dataset = await datasetOf(file, unit)
  // Where the file can be read with this unit alone, because its column holds too many values, no other can be named.
  const whole = unit === undefined ? undefined : readCsv(textOf(bytes, file))
  return tableInLedger(dataset, { ...options, whole: whole?.ok === true ? whole.value : dataset, source: digestOf(bytes) })
}

function microdata(parent: Command): void {
  parent
    .command('risk')
    .description('measures how near somebody could come to a child of a file by what they may know of it')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--keys <columns...>', 'what somebody may know of a child from elsewhere')
    .option('--secret <column>', 'an answer that nobody should learn')
    .option('--blank <as>', 'value: a blank is like other blanks; wildcard: it could be anybody', blank, 'value')
    .action(async (file: string, options: { keys: string[]; secret?: string; blank: BlankAs }) => {
      process.stdout.write(riskOf(await datasetOf(file, undefined), options))
    })
  parent
    .command('anonymise')
    .description('leaves cells blank until every row looks like others by what may be known of a child')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--keys <columns...>', 'what somebody may know of a child from elsewhere')
    .option('--k <rows>', 'how many rows must look alike', whole(2, 1_000), 11)
    .option('--secret <column>', 'an answer of which those who look alike must give several')
    .option('--l <answers>', 'how many', whole(2, 100), 2)
    .requiredOption('--out <file>', 'where to write it')
    .action(async (file: string, options: { keys: string[]; k: number; secret?: string; l: number; out: string }) => {
      await tell(anonymised(await datasetOf(file, undefined), options), options.out)
    })
}

async function tell({ csv, told }: { readonly csv: string; readonly told: string }, out: string | undefined): Promise<void> {
  console.error(told)
  await give(csv, out)
}

async function datasetOf(path: string, unit: string | undefined): Promise<Dataset> {
  const read = readCsv(textOf(await bytesOf(path), path), unit === undefined ? {} : { unit })
  if (!read.ok) throw wrongArgument(`${path} cannot be read: ${inWords(read.code)}${whereWords(read.detail)}.`)
  return read.value
}

async function releasedIn(path: string): Promise<Released> {
  const read = readTable(textOf(await bytesOf(path), path))
  if (!read.ok) throw wrongArgument(`${path} is no table that was released: ${inWords(read.code)}${whereWords(read.detail)}.`)
  return read.value
}

async function give(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) process.stdout.write(text)
  else await writeNew(out, text)
}

function audience(text: string): 'public' | 'partners' {
  if (text !== 'public' && text !== 'partners') throw new InvalidArgumentError('Say public or partners.')
  return text
}

function programme(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) throw new InvalidArgumentError('Say letters, digits and hyphens.')
  return text
}

function cap(text: string): number {
  const given = Number(text)
  if (!(given > 0 && given <= 100)) throw new InvalidArgumentError('Say a number above 0, at most 100.')
  return given
}

function blank(text: string): BlankAs {
  if (text !== 'value' && text !== 'wildcard') throw new InvalidArgumentError('Say value or wildcard.')
  return text
}

function htcdsForm(text: string): HtcdsForm {
  const found = HTCDS_FORMS.find((form) => form === text)
  if (!found) throw new InvalidArgumentError(`Say one of ${HTCDS_FORMS.join(', ')}.`)
  return found
}

function epsilon(text: string): number {
  const given = Number(text)
  if (!(given >= 0.01 && given <= 10)) throw new InvalidArgumentError('Say a number between 0.01 and 10.')
  return given
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const given = Number(text)
    if (!Number.isInteger(given) || given < least || given > most) throw new InvalidArgumentError(`Say a whole number between ${String(least)} and ${String(most)}.`)
    return given
  }
}
