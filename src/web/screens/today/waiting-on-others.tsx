import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import type { DueItem } from './days-work.ts'
import { DueRow } from './due-row.tsx'

/** What others must do first is not this member's delay, so it is listed separately. */
export function WaitingOnOthers({ dues }: { readonly dues: readonly DueItem[] }) {
  const [open, setOpen] = useState(false)
  if (dues.length === 0) return null
  const count = dues.length
  return (
    <>
      <RowList>
        <li>
          <button type="button" className="plain entry-row middle" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span className="grow">
              <Trans>Waiting for others: {count}</Trans>
            </span>
            <Icon name="down" size="small" />
          </button>
        </li>
        {open &&
          dues.map((due) => (
            <li key={`${due.child.line.file} ${due.item.what} ${due.item.entry ?? ''}`}>
              <DueRow due={due} />
            </li>
          ))}
      </RowList>
    </>
  )
}
