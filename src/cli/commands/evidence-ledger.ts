import type { Command } from 'commander'
import type { Alike } from '#evidence/perturbation/changed-alike.ts'
import type { ReleaseAudience } from '#evidence/suppression/policy.ts'
import type { CaseDataFile } from '../evidence/case-data-file.ts'
import { writeOutput } from '../evidence/write-output.ts'
import { mustBeNew } from '../evidence/files.ts'
import { casesIn } from '../evidence/input-file.ts'
import { again, ledgerReport, type ToOpen } from '../evidence/ledger-report.ts'
import { tableInLedger } from '../evidence/ledger-tables.ts'
import { withNoise } from '../evidence/noisy-table.ts'
import { audience, cap, epsilon, programme, parseWhole } from '../evidence/option-values.ts'
import type { Paying } from '../evidence/spending.ts'
import { printed } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'

export interface PayingOptions {
  readonly ledger: string
  readonly programme: string
  readonly year: number
  readonly apart?: boolean
  readonly out?: string
}

export interface CountingOptions {
  readonly by: string[]
  readonly audience: ReleaseAudience
  readonly unit?: string
  readonly apart?: boolean
  readonly out?: string
}

export const LEDGER = 'the ledger file, made with `homeward evidence ledger`'
export const PROGRAMME = 'whose rows these are: letters, digits and hyphens'
export const APART_OPTION = [
  '--apart',
  'counts this file although another ledger, programme or year counted it: their tables are not checked against each other',
] as const

export const payingBy = ({ ledger, programme, year, out }: PayingOptions, file: CaseDataFile): Paying => ({
  ledger,
  account: { programme, year },
  file,
  ...(out !== undefined && { out }),
})

/** Every command that spends from a budget names the budget. */
export const paid = (command: Command): Command =>
  command
    .requiredOption('--ledger <file>', LEDGER)
    .requiredOption('--programme <name>', PROGRAMME, programme)
    .requiredOption(
      '--year <year>',
      'the year of the budget: that in which the files of these rows were opened',
      parseWhole(2000, 2200),
    )
    .option(...APART_OPTION)

/** Tables in which every count is changed, for cases where hiding would leave too little; and the ledger that checks all of them against each other. */
export function ledgerCommands(parent: Command, shell: Shell): void {
  paid(parent.command('noisy-table'))
    .description(
      'counts with differential privacy: exact noise on every count, and what too few share left out; paid from a budget',
    )
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'one to three columns to count by')
    .requiredOption('--epsilon <budget>', 'how much of the budget of privacy it may cost, between 0.01 and 10', epsilon)
    .requiredOption(
      '--about <people>',
      'roughly how many people the file is about, as known without reading it',
      parseWhole(1, 1_000_000_000),
    )
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option('--most <rows>', 'how many rows of one child count at most', parseWhole(1, 10), 1)
    .option('--audience <who>', 'public or partners: who could hold it beside which tables', audience, 'public')
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(
      async (
        file: string,
        options: PayingOptions & CountingOptions & { epsilon: number; about: number; most: number },
      ) => {
        const cases = await casesIn(file, options)
        await writeOutput(shell, await withNoise(cases.dataset, options, payingBy(options, cases.file)), options.out)
      },
    )
  alikeTable(
    parent,
    shell,
    'rounded-table',
    'rounded',
    'counts rounded by chance to multiples of 5, alike in every table',
  )
  alikeTable(
    parent,
    shell,
    'perturbed-table',
    'keyed',
    'counts changed a little by secret keys of the rows, alike in every table (the cell-key method)',
  )
  parent
    .command('ledger')
    .description('makes a ledger, opens a budget in it, and says what was spent and which tables were made')
    .argument('<file>', 'where it stands, or is to stand')
    .option('--open <budget>', 'opens a budget of this ε for a programme and a year; it is set once', cap)
    .option('--programme <name>', PROGRAMME, programme)
    .option('--year <year>', 'the year of the budget', parseWhole(2000, 2200))
    .action(async (file: string, options: ToOpen) => {
      await printed(shell, await ledgerReport(file, options))
    })
  parent
    .command('again')
    .description('writes a table of a ledger again, as it was made: nothing is counted and nothing spent')
    .argument('<ledger>', LEDGER)
    .argument('<table>', 'its number, as `homeward evidence ledger` says it', parseWhole(1, 1_000_000))
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (ledger: string, table: number, options: { out?: string }) =>
      writeOutput(shell, again(ledger, table), options.out),
    )
}

function alikeTable(parent: Command, shell: Shell, name: string, how: Alike, description: string): void {
  parent
    .command(name)
    .description(description)
    .argument('<file>', 'a CSV file in UTF-8, one row a child')
    .requiredOption('--by <columns...>', 'one to three columns to count by')
    .requiredOption('--ledger <file>', LEDGER)
    .requiredOption('--programme <name>', PROGRAMME, programme)
    .option('--audience <who>', 'public or partners: who could hold it beside which tables', audience, 'public')
    .option('--unit <column>', 'the column that says whose a row is, where a child or a household has several')
    .option(...APART_OPTION)
    .option('--out <file>', 'writes the table there instead of printing it')
    .action(async (file: string, options: CountingOptions & { ledger: string; programme: string }) => {
      mustBeNew(options.out)
      await writeOutput(shell, await tableInLedger(await casesIn(file, options), { ...options, how }), options.out)
    })
}
