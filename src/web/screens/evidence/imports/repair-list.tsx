import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { WrongCell } from '#evidence/standards/htcds/read-case-sheet.ts'
import type { HeaderRepair } from '#evidence/standards/htcds/read-header.ts'
import { Panel } from '#web/components/panel.tsx'
import { REPAIR_WORDS, SHOWS_VALUE, WRONG_WORDS } from './repair-words.ts'

const AT_FIRST = 30

/** Every repair, row by row, whole columns first. Nothing is repaired silently. */
export function RepairList({ repairs }: { readonly repairs: readonly HeaderRepair[] }) {
  const { i18n, t } = useLingui()
  const [all, setAll] = useState(false)
  if (repairs.length === 0) return null
  const inOrder = repairs.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return (
    <Panel title={<Trans>Corrected: {repairs.length}</Trans>} inside>
      <ul className="stack tight plain-list">
        {(all ? inOrder : inOrder.slice(0, AT_FIRST)).map(({ code, row, column, from, to }, at) => (
          <li key={at} className="text-small">
            <b>{row === undefined ? t`Whole column` : t`Row ${row}`}</b>, <bdi>{column}</bdi>:{' '}
            {i18n._(REPAIR_WORDS[code])}
            {SHOWS_VALUE.includes(code) && to !== '' && (
              <>
                {' '}
                (<bdi>{from}</bdi> → <bdi>{to}</bdi>)
              </>
            )}
          </li>
        ))}
      </ul>
      {!all && repairs.length > AT_FIRST && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>Show all {repairs.length}</Trans>
        </button>
      )}
    </Panel>
  )
}

/** Cells that cannot be repaired; the whole file is refused. */
export function WrongCells({ cells }: { readonly cells: readonly WrongCell[] }) {
  const { i18n } = useLingui()
  return (
    <ul className="stack tight plain-list">
      {cells.map(({ row, column, code }) => (
        <li key={`${String(row)} ${column}`}>
          <b>
            <Trans>Row {row}</Trans>
          </b>
          , <bdi>{column}</bdi>: {i18n._(WRONG_WORDS[code])}
        </li>
      ))}
    </ul>
  )
}
