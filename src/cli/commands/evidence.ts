import { extname } from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { readCsv } from '#evidence/record/read-csv.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { convertHtcds, HTCDS_FORMS, type HtcdsForm } from '../evidence/convert-htcds.ts'
import { bytesOf, inWords, textOf, whereWords, writeNew } from '../evidence/files.ts'
import { makeSynthetic } from '../evidence/make-synthetic.ts'
import { protectedTable } from '../evidence/protected-table.ts'
import { stocktakingReport } from '../evidence/stocktaking-report.ts'
import { wrongArgument } from '../refusal.ts'

const EXAMPLES = `
A file of cases holds real people: keep it where the case files are kept, and let nothing leave that was not protected here and looked at by a second person.
What is written says which standard or method it follows, and in which version.

Examples:
  homeward evidence table cases.csv --by gender ageBroad --out table.csv
  homeward evidence synthetic cases.csv --epsilon 2 --about 5000 --out synthetic.csv
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
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (file: string, options: { by: string[]; audience: 'public' | 'partners'; threshold?: number; unit?: string; out?: string }) => {
      const made = await protectedTable(await datasetOf(file, options.unit), options)
      console.error(made.told)
      await give(made.csv, options.out)
    })
  parent
    .command('synthetic')
    .description('makes records of nobody that keep the counts of combinations, with differential privacy')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--epsilon <budget>', 'how much of the budget of privacy it may cost, between 0.01 and 10', epsilon)
    .requiredOption('--out <file>', 'where to write them')
    .requiredOption('--about <people>', 'how many people there are, roughly, as one knows without looking into the file: the risk that is left (δ) follows from it', whole(1, 1_000_000_000))
    .option('--ways <columns>', 'how many columns together are kept: 1, 2 or 3', whole(1, 3), 3)
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--most <rows>', 'how many rows of one child count at most', whole(1, 100), 1)
    .action(async (file: string, options: { epsilon: number; about: number; out: string; ways: number; unit?: string; most: number }) => {
      const made = await makeSynthetic(await datasetOf(file, options.unit), { ...options, ways: options.ways as 1 | 2 | 3 })
      await writeNew(options.out, made.csv)
      console.error(made.told)
    })
  parent
    .command('htcds')
    .description('reads a sheet of cases in HTCDS 2.0, IOM’s own template with its slips too, says each repair, and writes it anew')
    .argument('<file>', 'an Excel workbook (.xlsx), a CSV file, or relational JSON')
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

async function datasetOf(path: string, unit: string | undefined): Promise<Dataset> {
  const read = readCsv(textOf(await bytesOf(path), path), unit === undefined ? {} : { unit })
  if (!read.ok) throw wrongArgument(`${path} cannot be read: ${inWords(read.code)}${whereWords(read.detail)}.`)
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
