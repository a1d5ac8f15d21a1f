import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { CHILD_FILTERS, filterWords, FIRST_FILTERS, type ChildFilter } from './filters.ts'

export function FilterPills({
  chosen,
  toggle,
}: {
  readonly chosen: readonly ChildFilter[]
  readonly toggle: (filter: ChildFilter) => void
}) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const shown = open
    ? CHILD_FILTERS
    : CHILD_FILTERS.filter((filter, index) => index < FIRST_FILTERS || chosen.includes(filter))
  return (
    <div className="pills" role="group" aria-label={t`Show only`}>
      {shown.map((filter) => (
        <button
          key={filter}
          type="button"
          className="pill"
          aria-pressed={chosen.includes(filter)}
          onClick={() => toggle(filter)}
        >
          {chosen.includes(filter) && <Icon name="tick" size="tiny" />}
          {i18n._(filterWords(filter))}
        </button>
      ))}
      <button type="button" className="pill" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <Trans>Fewer</Trans> : <Trans>More filters</Trans>}
        {!open && <Icon name="down" size="tiny" />}
      </button>
    </div>
  )
}
