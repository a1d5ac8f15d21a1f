import type { Dhis2Refusal } from '#evidence/export/data-value-set.ts'
import type { MinistryRefusal } from '#evidence/export/ministry-sheet.ts'
import type { PeriodWaiting } from '#evidence/export/periods-to-write.ts'
import type { NotExported } from '#evidence/export/export-table.ts'
import type { NotThere } from '#evidence/export/table-of-period.ts'
import type { ReleasedFiles, ReleasedFile } from './released-log.ts'

const REFUSED: Readonly<Record<NotExported, string>> = {
  'not-released': 'two people have not released it',
  'counts-false-records': 'it counts records that two people found false since',
  'needs-a-newer-app': 'a newer Homeward made it',
  'not-as-released': 'its file is not the table that two people saw',
  'not-by-the-rule': 'it does not keep the rule of its readers: a column, a threshold or a small count',
}

const MISSING: Readonly<Record<NotThere, string>> = {
  'not-released': 'no table with these columns was released',
  'quarter-not-told':
    'a table of some quarters of this year was released, and none of the same cut by quarter says that nobody is of the others: release one by quarter',
  'other-counts': 'its counts are changed in another way than “how” of the mapping takes',
  'counted-too-early': 'each was counted before the period was over, so it counts a part of it',
  'for-partners-only': 'it was released for partners alone, and the mapping says that the public reads it',
}

const MAPPING: Readonly<Record<Dhis2Refusal | MinistryRefusal, string>> = {
  'unknown-column': 'this is no column of a released table, or is in the wrong place',
  'unknown-code': 'this column has no such code',
  'unknown-share': 'none of these columns has such a share',
  'unknown-table': 'the template names no such table',
  'how-not-said': 'no cell of the sheet says how the counts of this table are changed ({"how": …})',
  'column-missing': 'a cell does not say its level of this column; the total is (total)',
  unmapped: 'a released table has this, and the mapping neither names it nor leaves it out',
  twice: 'two cells go to the same place',
  'no-org-unit': 'the mapping names no organisation unit for this district',
}

export const mappingRefusedWords = (path: string, code: Dhis2Refusal | MinistryRefusal, what: string): string =>
  `${path} cannot be used, and nothing was written: ${MAPPING[code]}: ${what}.`

/** ReleasedFiles tables that are not given any more, each with the reason. */
export const refusedWords = ({ refused }: ReleasedFiles): readonly string[] =>
  refused.map(({ proposal, code }) => `Not given: “${proposal.title}” (${proposal.release}): ${REFUSED[code]}.`)

const columns = (by: readonly string[]): string => (by.length === 0 ? 'the quarter alone' : by.join(', '))

export const waitingWords = ({ period, missing, due }: PeriodWaiting): string =>
  `${period} ${due ? 'is due and not written' : 'is not complete yet'}: ${missing.map(({ by, why }) => `by ${columns(by)}: ${MISSING[why]}`).join('; ')}.`

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

export const releasedLine = ({ proposal, line, answeredAt }: ReleasedFile, what: string): string =>
  `${String(line)}  ${proposal.release}  ${dayOf(answeredAt)}  ${what}  ${proposal.title}`
