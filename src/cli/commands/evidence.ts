import { extname } from 'node:path'
import type { Command } from 'commander'
import type { BlankAs } from '#evidence/microdata/risk.ts'
import { mustBeUnderNone } from '../evidence/case-data-file.ts'
import { convertHtcds, HTCDS_FORMS, type HtcdsForm } from '../evidence/convert-htcds.ts'
import { writeOutput } from '../evidence/write-output.ts'
import { readFileBytes, mustBeNew, decodeUtf8, writeNew } from '../evidence/files.ts'
import { casesIn, releasedIn } from '../evidence/input-file.ts'
import { tableInLedger } from '../evidence/ledger-tables.ts'
import { makeSynthetic } from '../evidence/make-synthetic.ts'
import { anonymised, riskReport } from '../evidence/microdata.ts'
import { audience, blank, epsilon, htcdsForm, programme, parseWhole } from '../evidence/option-values.ts'
import { protectedTable } from '../evidence/protected-table.ts'
import { stocktakingReport } from '../evidence/stocktaking-report.ts'
import { printed } from '../terminal/printed.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'
import {
  APART_OPTION,
  LEDGER,
  ledgerCommands,
  paid,
  payingBy,
  PROGRAMME,
  type CountingOptions,
  type PayingOptions,
} from './evidence-ledger.ts'

const EXAMPLES = `
A file of cases holds real people: keep it where the case files are kept, and let nothing leave that was not protected here and looked at by a second person.
What is written says which standard or method it follows, and in which version.

Examples:
  homeward evidence table cases.csv --by gender ageBroad --out table.csv
  homeward evidence table cases.csv --by ageBroad form --beside table.csv --out second.csv
  homeward evidence ledger ledger.sqlite --open 4 --programme cases --year 2026
  homeward evidence noisy-table cases.csv --by gender form --epsilon 1 --about 5000 --ledger ledger.sqlite --programme cases --year 2026 --out noisy.csv
  homeward evidence rounded-table cases.csv --by ageBroad form --ledger ledger.sqlite --programme cases --out rounded.csv
  homeward evidence synthetic cases.csv --epsilon 2 --about 5000 --ledger ledger.sqlite --programme cases --year 2026 --out synthetic.csv
  homeward evidence risk cases.csv --keys gender ageBroad citizenship --secret form
  homeward evidence htcds sheet.xlsx --to json --out cases.json
  homeward evidence stocktaking stocktaking.json --out report.md
`

export function evidenceCommand(homeward: Command, shell: Shell): void {
  const parent = homeward
    .command('evidence')
    .description('makes files that may leave an agency: protected tables, synthetic records, files of the standards')
    .addHelpText('after', EXAMPLES)
  parent
    .command('table')
    .description('counts the rows of a CSV file by columns and hides counts that would identify somebody')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'one to three columns to count by')
    .option('--audience <who>', 'public (hides counts under 11) or partners (under 5)', audience, 'public')
    .option(
      '--threshold <count>',
      'hides counts under this instead; never fewer than the audience asks',
      parseWhole(1, 10_000),
    )
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--ledger <file>', `${LEDGER}: the table is held against all of its programme there, and written there`)
    .option('--programme <name>', PROGRAMME, programme)
    .option(...APART_OPTION)
    .option(
      '--beside <tables...>',
      'tables that this command wrote and that were released before, of the same file: nobody who holds them all may find a hidden count',
      [],
    )
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(
      async (
        file: string,
        {
          ledger,
          programme: whose,
          beside,
          ...options
        }: CountingOptions & { ledger?: string; programme?: string; threshold?: number; beside: string[] },
      ) => {
        mustBeNew(options.out)
        const cases = await casesIn(file, options)
        if (ledger !== undefined) {
          if (whose === undefined || beside.length > 0)
            throw wrongArgument(
              'With --ledger name the --programme, and no tables: those of the ledger are held against it.',
            )
          await writeOutput(shell, await tableInLedger(cases, { ...options, ledger, programme: whose }), options.out)
          return
        }
        if (whose !== undefined) throw wrongArgument('A --programme is one of a ledger: name the --ledger too.')
        mustBeUnderNone(cases.file)
        await writeOutput(
          shell,
          await protectedTable(cases.dataset, await Promise.all(beside.map(releasedIn)), options),
          options.out,
        )
      },
    )
  paid(parent.command('synthetic'))
    .description(
      'makes synthetic records, of no real person, that keep the counts of combinations, with differential privacy',
    )
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--epsilon <budget>', 'how much of the budget of privacy it may cost, between 0.01 and 10', epsilon)
    .requiredOption('--out <file>', 'where to write them')
    .requiredOption(
      '--about <people>',
      'roughly how many people the file is about, as known without reading it: the risk that is left (δ) follows from it',
      parseWhole(1, 1_000_000_000),
    )
    .option('--ways <columns>', 'how many columns together are kept: 1, 2 or 3', parseWhole(1, 3), 3)
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--most <rows>', 'how many rows of one child count at most', parseWhole(1, 100), 1)
    .action(
      async (
        file: string,
        options: PayingOptions & {
          epsilon: number
          about: number
          out: string
          ways: number
          unit?: string
          most: number
        },
      ) => {
        const cases = await casesIn(file, options)
        await writeOutput(
          shell,
          await makeSynthetic(
            shell,
            cases.dataset,
            { ...options, ways: options.ways as 1 | 2 | 3 },
            payingBy(options, cases.file),
          ),
          options.out,
        )
      },
    )
  ledgerCommands(parent, shell)
  microdata(parent, shell)
  parent
    .command('htcds')
    .description(
      'reads a sheet of cases in HTCDS 2.0, IOM’s own template with its slips too, says each repair, and writes it anew',
    )
    .argument('<file>', 'an Excel workbook (.xlsx), a filled form (.xml), a CSV file, or relational JSON')
    .requiredOption('--to <form>', HTCDS_FORMS.join(', '), htcdsForm)
    .requiredOption('--out <file>', 'where to write it')
    .action(async (file: string, options: { to: HtcdsForm; out: string }) => {
      mustBeNew(options.out)
      await writeOutput(
        shell,
        await convertHtcds(await readFileBytes(file), file, extname(file).toLowerCase(), options.to),
        options.out,
      )
    })
  parent
    .command('stocktaking')
    .description(
      'writes the report of a country or district that the app gave as a file: what is met, what works, where needs and services do not meet, and the limits of it',
    )
    .argument('<file>', 'the JSON file that the app wrote')
    .option('--out <file>', 'writes the report there, as Markdown, instead of printing it')
    .action(async (file: string, options: { out?: string }) => {
      const report = stocktakingReport(decodeUtf8(await readFileBytes(file), file), file)
      await (options.out === undefined ? printed(shell, report) : writeNew(options.out, report))
    })
}

function microdata(parent: Command, shell: Shell): void {
  parent
    .command('risk')
    .description('measures how likely it is that somebody finds a child of a file by what they know already')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--keys <columns...>', 'columns that somebody may know about a child from elsewhere')
    .option('--secret <column>', 'an answer that nobody should learn')
    .option('--blank <as>', 'value: a blank is like other blanks; wildcard: it could be anybody', blank, 'value')
    .action(async (file: string, options: { keys: string[]; secret?: string; blank: BlankAs }) => {
      await printed(shell, riskReport((await casesIn(file, {})).dataset, options))
    })
  parent
    .command('anonymise')
    .description('leaves cells blank until every row looks like others by what may be known of a child')
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--keys <columns...>', 'columns that somebody may know about a child from elsewhere')
    .option('--k <rows>', 'how many rows must look alike', parseWhole(2, 1_000), 11)
    .option('--secret <column>', 'an answer of which those who look alike must give several')
    .option('--l <answers>', 'how many', parseWhole(2, 100), 2)
    .requiredOption('--out <file>', 'where to write it')
    .action(async (file: string, options: { keys: string[]; k: number; secret?: string; l: number; out: string }) => {
      mustBeNew(options.out)
      await writeOutput(shell, anonymised((await casesIn(file, {})).dataset, options), options.out)
    })
}
