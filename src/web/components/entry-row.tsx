import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface EntryRowProps {
  /** A time, a mark or an avatar. */
  readonly lead?: ReactNode
  readonly title: ReactNode
  readonly line?: ReactNode
  /** One state: a chip or a notice. */
  readonly state?: ReactNode
  /** At the end side, where the row itself is not a target. */
  readonly side?: ReactNode
  /** Makes the whole row one target and shows the arrow. */
  readonly open?: () => void
}

/** A row: time or mark · name · one line · one state · arrow. */
export function EntryRow({ lead, title, line, state, side, open }: EntryRowProps) {
  const inner = (
    <>
      {lead !== undefined && <span className="lead">{lead}</span>}
      <span className="grow">
        <span className="title block">{title}</span>
        {line !== undefined && <span className="line block">{line}</span>}
        {state !== undefined && <span className="state block">{state}</span>}
      </span>
      {side}
      {open && (
        <span className="ink-3">
          <Icon name="forward" size="small" />
        </span>
      )}
    </>
  )
  if (!open) return <div className="entry-row">{inner}</div>
  return (
    <button type="button" className="plain entry-row" onClick={open}>
      {inner}
    </button>
  )
}

/** Rows in one card, as a list. */
export function RowList({ children }: { readonly children: ReactNode }) {
  return <ul className="panel rows">{children}</ul>
}
