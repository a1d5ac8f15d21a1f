import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { writeNumber } from '../words/written/numbers.ts'

interface ProgressPanelProps {
  readonly title: ReactNode
  /** What is counted, as words: "Files brought". */
  readonly label: string
  readonly done: number
  readonly of: number
  /** What can be used already, and what comes next. */
  readonly children?: ReactNode
}

/** Progress of long work: figure, bar, what can be used already. Its buttons (stop, continue) are in the dock of the screen. */
export function ProgressPanel({ title, label, done, of, children }: ProgressPanelProps) {
  const { i18n } = useLingui()
  const share = of > 0 ? Math.min(1, done / of) : 0
  return (
    <section className="panel inside stack">
      <div className="row between">
        <b>{title}</b>
        <span className="text-small ink-2 figures">{writeNumber(i18n.locale, share, { style: 'percent' })}</span>
      </div>
      <div
        className="meter"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <span style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} />
      </div>
      {children}
    </section>
  )
}
