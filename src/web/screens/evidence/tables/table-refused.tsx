import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ReleaseLog } from '#evidence/ledger/release-log.ts'
import { releasedTables } from '#evidence/release/asked-table.ts'
import type { FileTableRefusal, FileTableWhere } from '#evidence/release/file-table.ts'
import type { NoisyRefusal } from '#evidence/release/noisy-table.ts'
import { RefusalPanel } from '#web/components/refusal-panel.tsx'
import { useEvidenceWords, type EvidenceWords } from '../words/use-evidence-words.ts'

interface TableRefusedProps {
  readonly code: NoisyRefusal | FileTableRefusal
  readonly detail: FileTableWhere
  readonly log: ReleaseLog
  /** How many tables of the same file are released; absent for our own records. */
  readonly ofFile?: number
}

/** Why there is no table, and what would change that. It never reveals the number that it protects. */
export function TableRefused({ code, detail, log, ofFile }: TableRefusedProps) {
  const words = useEvidenceWords()
  const out = releasedTables(log)
  const releasedCount = ofFile ?? (out.ok ? out.value.length : 0)
  const [title, why] = wordsFor(code, detail, releasedCount, words)
  return <RefusalPanel title={title} why={why} />
}

function wordsFor(
  code: NoisyRefusal | FileTableRefusal,
  { cells = 0, column = '', value = '', came = 0, left = 0, alone = 0, values = 0 }: FileTableWhere,
  out: number,
  words: EvidenceWords,
): readonly [ReactNode, ReactNode] {
  switch (code) {
    case 'would-unmask':
      return [
        <Trans key="t">Would reveal what another table hides</Trans>,
        <>
          <Plural
            key="o"
            value={out}
            one="One table was released. Anyone who has both could work out a count of very few children, by adding and subtracting."
            other="# tables were released. Anyone who has them all could work out a count of very few children, by adding and subtracting."
          />{' '}
          <Trans>Count by fewer fields, by broader ones, or leave out “Only some children”.</Trans>
        </>,
      ]
    case 'nothing-left':
      return [
        <Trans key="t">This table would show nothing</Trans>,
        <Trans key="w">
          Every count is small, or would reveal a small one. Count by fewer fields, or count more children.
        </Trans>,
      ]
    case 'cuts-too-alike':
      return [
        <Trans key="t">Records too similar to earlier ones</Trans>,
        <Trans key="w">
          Since then {came} were added and {left} taken out: so few could be found by comparing the two tables. Use the
          earlier records, or wait until more have come.
        </Trans>,
      ]
    case 'cut-closed':
      return [
        <Trans key="t">A child’s record was taken out</Trans>,
        <Trans key="w">
          Tables of these records were released, and a new one would differ by that child alone. Freeze the records
          again, once enough others have come.
        </Trans>,
      ]
    case 'people-changed':
      return [
        <Trans key="t">The records changed since the request</Trans>,
        <Trans key="w">
          A child was taken out of the records. This table cannot be released: decline it, and ask for a new one.
        </Trans>,
      ]
    case 'not-as-counted':
      return [
        <Trans key="t">Table does not match the records</Trans>,
        <Trans key="w">
          Counted again on this device, the result is different. Do not agree; tell the person who asked for it, and
          your administrator.
        </Trans>,
      ]
    case 'not-the-same-people':
      return [
        <Trans key="t">A released table does not match</Trans>,
        <Trans key="w">
          That table counted other records than it names. Nothing can be checked against it, so nothing can be released.
          Tell your administrator.
        </Trans>,
      ]
    case 'too-entangled':
      return [
        <Trans key="t">Too many released tables to check</Trans>,
        <Trans key="w">More than {cells} counts would have to be checked together. Count by fewer fields.</Trans>,
      ]
    case 'too-many-cells':
    case 'too-large':
      return [
        <Trans key="t">This table is too large</Trans>,
        <Trans key="w">It would have {cells} counts. Count by fewer fields, or by fields with fewer values.</Trans>,
      ]
    case 'nobody-left':
      return [
        <Trans key="t">Nobody is counted</Trans>,
        <Trans key="w">No child fits everything you chose under “Only some children”.</Trans>,
      ]
    case 'no-value':
      return [
        <Trans key="t">Choose at least one value</Trans>,
        <Trans key="w">No value is chosen for {words.column(column)}.</Trans>,
      ]
    case 'unknown-value':
    case 'unknown-column':
      return [
        <Trans key="t">These records do not contain this</Trans>,
        <>
          {words.column(column)} {words.code(value)}
        </>,
      ]
    case 'group-disclosure':
      return [
        <Trans key="t">One group has only one answer</Trans>,
        <Trans key="w">Everybody in one group has the same answer to {words.column(column)}.</Trans>,
      ]
    case 'like-names':
      return [
        <Trans key="t">
          <bdi>{column}</bdi>: values look like names
        </Trans>,
        <Trans key="w">
          Most values ({alone} of {values}) occur in only one row, and each would be shown. Group them in the file, or
          count by another column.
        </Trans>,
      ]
    case 'value-too-long':
      return [
        <Trans key="t">A cell is too long for a code.</Trans>,
        <Trans key="w">
          Column <bdi>{column}</bdi>.
        </Trans>,
      ]
    case 'no-column':
    case 'column-twice':
    case 'too-many-fields':
      return [<Trans key="t">Choose one to three different fields</Trans>, null]
    case 'nobody-of-that-year':
      return [
        <Trans key="t">No records from that year</Trans>,
        <Trans key="w">
          A budget covers the children whose files were opened in its year. Choose another budget, or other records.
        </Trans>,
      ]
    case 'other-year':
      return [
        <Trans key="t">Budget and year do not match</Trans>,
        <Trans key="w">
          Under “Only some children” you chose quarters of another year. Remove them, or choose another budget.
        </Trans>,
      ]
    case 'nothing-reserved':
      return [<Trans key="t">No budget was reserved for this release. Do not release it.</Trans>, null]
    case 'other-budget':
      return [
        <Trans key="t">This release costs more than was reserved, or uses another budget. Do not release it.</Trans>,
        null,
      ]
    case 'no-keys':
    case 'level-is-a-reserved-word':
    case 'no-such-cut':
      return [
        <Trans key="t">These records cannot be counted</Trans>,
        <Trans key="w">Go back and choose the records again.</Trans>,
      ]
  }
}
