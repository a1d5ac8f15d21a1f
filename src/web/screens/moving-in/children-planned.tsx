import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { alikeMisfits, type ListMisfit } from '#domain/moving-in/list-misfit.ts'
import type { MovingPlan } from '#domain/moving-in/plan-moving.ts'
import { previewed } from '#domain/moving-in/previewed.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Panel } from '#web/components/panel.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { BECOMES_WORDS, WHY_WORDS } from './misfit-words.ts'

const CHILDREN_SHOWN = 20
const ROWS_AT_ONCE = 20

/** The first children as the app will show them, and every row that does not fit with what becomes of it. */
export function ChildrenPlanned({ plan }: { readonly plan: MovingPlan }) {
  const { t } = useLingui()
  const words = useChildWords()
  const day = todayHere()
  const first = plan.children.slice(0, CHILDREN_SHOWN).map((child) => {
    const file = previewed(child)
    const who = whoIsThis(file, day)
    return { row: child.row, who, months: monthsOf(file, who, day) }
  })
  return (
    <>
      <Panel title={<Trans>The first children, as they will look</Trans>} inside>
        <div className="stack">
          <p className="ink-2">{t`${plural(plan.children.length, { one: '# child in all', other: '# children in all' })}`}</p>
          <ul className="stack tight">
            {first.map(({ row, who, months }) => (
              <li key={row}>
                <ChildName who={who} months={months} />
                <span className="block text-small ink-2">{words.about(who, months)}</span>
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      {plan.misfits.length > 0 && <NotFitting misfits={plan.misfits} />}
    </>
  )
}

function NotFitting({ misfits }: { readonly misfits: readonly ListMisfit[] }) {
  const { i18n } = useLingui()
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const alike = alikeMisfits(misfits)
  const left = alike.length - most
  const several = new Set(misfits.map(({ sheet }) => sheet)).size > 1
  return (
    <Panel
      title={<Plural value={misfits.length} one="# thing does not fit yet" other="# things do not fit yet" />}
      inside
    >
      <ul className="stack tight">
        {alike.slice(0, most).map(({ sheet, rows, column, why, becomes }, at) => (
          <li key={at}>
            <b>
              <RowsNamed rows={rows} />
              {column !== undefined && (
                <>
                  {' · '}
                  <bdi>{column}</bdi>
                </>
              )}
            </b>
            <span className="block text-small">
              {i18n._(WHY_WORDS[why])} {i18n._(BECOMES_WORDS[becomes])}
              {several && <bdi className="ink-2"> {sheet}</bdi>}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain link" onClick={() => setMost(most + ROWS_AT_ONCE)}>
          <Trans>Show more ({left} left)</Trans>
        </button>
      )}
    </Panel>
  )
}

const ROWS_NAMED = 10

function RowsNamed({ rows }: { readonly rows: readonly number[] }) {
  const [row] = rows
  const more = rows.length - ROWS_NAMED
  const named = rows.slice(0, ROWS_NAMED).join(', ')
  if (rows.length === 1) return <Trans>Row {row}</Trans>
  return more > 0 ? (
    <Trans>
      Rows {named} and {more} more
    </Trans>
  ) : (
    <Trans>Rows {named}</Trans>
  )
}
