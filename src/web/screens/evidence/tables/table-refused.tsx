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
        <Trans key="t">This table would give away what an earlier one hides</Trans>,
        <>
          <Plural
            key="o"
            value={out}
            one="One table is out. Whoever holds both could work out a count of very few children, by adding and subtracting."
            other="# tables are out. Whoever holds them all could work out a count of very few children, by adding and subtracting."
          />{' '}
          <Trans>Count by fewer things, by wider ones, or leave out “only some of them”.</Trans>
        </>,
      ]
    case 'nothing-left':
      return [
        <Trans key="t">Nothing of this table could be shown</Trans>,
        <Trans key="w">
          Every count of it is small, or would give a small one away. Count by fewer things, or of more children.
        </Trans>,
      ]
    case 'cuts-too-alike':
      return [
        <Trans key="t">These records are too like those of an earlier table</Trans>,
        <Trans key="w">
          Since then {came} came and {left} left: so few could be found by comparing the two. Use the earlier records,
          or wait until more have come.
        </Trans>,
      ]
    case 'cut-closed':
      return [
        <Trans key="t">A child was taken out of these records</Trans>,
        <Trans key="w">
          Tables of them are out already, and a further one would differ by that child alone. Freeze the records anew,
          once enough others have come.
        </Trans>,
      ]
    case 'people-changed':
      return [
        <Trans key="t">The records changed since this was asked for</Trans>,
        <Trans key="w">
          A child was taken out of them. It cannot leave as it is: decline it, and let it be built anew.
        </Trans>,
      ]
    case 'not-as-counted':
      return [
        <Trans key="t">This is not what the records say</Trans>,
        <Trans key="w">
          Counted anew on this device it comes out differently. Do not agree; tell whoever asked for it, and your
          administrator.
        </Trans>,
      ]
    case 'not-the-same-people':
      return [
        <Trans key="t">A table that is out does not agree with the records</Trans>,
        <Trans key="w">
          It counted others than the records it names. Nothing can be held against it, so nothing leaves. Tell your
          administrator.
        </Trans>,
      ]
    case 'too-entangled':
      return [
        <Trans key="t">Too many tables are out to hold this one against</Trans>,
        <Trans key="w">More than {cells} counts would have to be looked at together. Count by fewer things.</Trans>,
      ]
    case 'too-many-cells':
    case 'too-large':
      return [
        <Trans key="t">This table is too large</Trans>,
        <Trans key="w">It would have {cells} counts. Count by fewer things, or of fewer kinds.</Trans>,
      ]
    case 'nobody-left':
      return [
        <Trans key="t">Nobody is counted</Trans>,
        <Trans key="w">No child has all of what you chose under “only some of them”.</Trans>,
      ]
    case 'no-value':
      return [
        <Trans key="t">Choose at least one value</Trans>,
        <Trans key="w">For {words.column(column)} nothing is chosen.</Trans>,
      ]
    case 'unknown-value':
    case 'unknown-column':
      return [
        <Trans key="t">That is not in these records</Trans>,
        <>
          {words.column(column)} {words.code(value)}
        </>,
      ]
    case 'group-disclosure':
      return [
        <Trans key="t">It would say of everyone in a group the same</Trans>,
        <Trans key="w">All of some group share one answer to {words.column(column)}.</Trans>,
      ]
    case 'like-names':
      return [
        <Trans key="t">
          The values of <bdi>{column}</bdi> are like names
        </Trans>,
        <Trans key="w">
          Most of them ({alone} of {values}) stand in one row alone, and each would be written out. Group them in the
          file, or count by another column.
        </Trans>,
      ]
    case 'value-too-long':
      return [
        <Trans key="t">A cell is longer than any code.</Trans>,
        <Trans key="w">
          Column <bdi>{column}</bdi>.
        </Trans>,
      ]
    case 'no-column':
    case 'column-twice':
    case 'too-many-fields':
      return [<Trans key="t">Choose one to three different things to count by</Trans>, null]
    case 'nobody-of-that-year':
      return [
        <Trans key="t">No child here is of that year</Trans>,
        <Trans key="w">
          A budget is of the children whose files were opened in its year. Choose another budget, or other records.
        </Trans>,
      ]
    case 'other-year':
      return [
        <Trans key="t">A budget pays for the children of its own year</Trans>,
        <Trans key="w">
          Under “only some of them” quarters of another year are chosen. Take them out, or choose another budget.
        </Trans>,
      ]
    case 'nothing-reserved':
      return [<Trans key="t">No budget was reserved for it. It must not leave.</Trans>, null]
    case 'other-budget':
      return [
        <Trans key="t">It costs more than was reserved for it, or in another budget. It must not leave.</Trans>,
        null,
      ]
    case 'no-keys':
    case 'level-is-a-reserved-word':
    case 'no-such-cut':
      return [
        <Trans key="t">These records cannot be counted</Trans>,
        <Trans key="w">Go back and choose them again.</Trans>,
      ]
  }
}
