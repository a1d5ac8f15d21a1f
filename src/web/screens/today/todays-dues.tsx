import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import type { DaysWork, DueItem } from './days-work.ts'
import { DueRow } from './due-row.tsx'

/** What is due today, and what is late. */
export function TodaysDues({ work }: { readonly work: DaysWork }) {
  return (
    <>
      <Dues title={<Trans>Also today</Trans>} dues={work.today} />
      <Dues title={<Trans>Overdue</Trans>} dues={work.overdue} />
    </>
  )
}

/** Further rows fold: a tired person does not read a long list. */
const SHOWN = 7

function Dues({ title, dues }: { readonly title: ReactNode; readonly dues: readonly DueItem[] }) {
  const [all, setAll] = useState(false)
  if (dues.length === 0) return null
  const left = dues.length - SHOWN
  return (
    <>
      <SectionHead title={title} />
      <RowList>
        {(all ? dues : dues.slice(0, SHOWN)).map((due) => (
          <li key={`${due.child.line.file} ${due.item.what} ${due.item.entry ?? ''}`}>
            <DueRow due={due} />
          </li>
        ))}
        {left > 0 && (
          <li>
            <button type="button" className="plain entry-row middle" aria-expanded={all} onClick={() => setAll(!all)}>
              <span className="grow in-action bold">
                {all ? <Trans>Show fewer</Trans> : <Trans>{left} more</Trans>}
              </span>
              <span className={all ? 'chevron-turned ink-3' : 'ink-3'}>
                <Icon name="down" size="small" />
              </span>
            </button>
          </li>
        )}
      </RowList>
    </>
  )
}
