import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { useState, type ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'

interface SectionProps {
  readonly title: ReactNode
  /** How many items it has, and how many of them work. */
  readonly line: ReactNode
  readonly some: boolean
  /** Label of the add button; absent for members who may not write. */
  readonly add?: ReactNode
  readonly write: () => void
  readonly children: ReactNode
}

/** One part of a stocktaking, collapsible because a country is long. */
export function CollapsibleSection({ title, line, some, add, write, children }: SectionProps) {
  const [open, setOpen] = useState(false)
  return (
    <section className="panel stock-section">
      <h2>
        <button type="button" className="plain entry-row" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="grow">
            <span className="title block">{title}</span>
            <span className="line block">{line}</span>
          </span>
          <Icon name="down" size="small" />
        </button>
      </h2>
      {open && (
        <div className="stock-inside">
          {some ? (
            children
          ) : (
            <p className="ink-2">
              <Trans>Nothing is written yet.</Trans>
            </p>
          )}
          {add !== undefined && (
            <Button variant="outline" data-size="sm" leftSection={<Icon name="plus" size="small" />} onClick={write}>
              {add}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
