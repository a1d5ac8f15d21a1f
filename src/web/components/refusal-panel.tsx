import { Button } from './button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** One thing that is needed. `later`: comes by itself or from somebody else; listed after the rest. */
export interface RefusalNeed {
  readonly key: string
  readonly is: 'there' | 'missing' | 'later' | 'cannot-judge'
  readonly what: ReactNode
  readonly more?: ReactNode
  /** The form that supplies it. */
  readonly way?: { readonly words: ReactNode; readonly go: () => void }
}

interface RefusalPanelProps {
  readonly title: ReactNode
  readonly why: ReactNode
  readonly needsTitle?: ReactNode
  readonly needs?: readonly RefusalNeed[]
  /** Why there is this rule; folded until the reader opens it. */
  readonly rule?: ReactNode
  /** The next step: the main button. */
  readonly next?: { readonly words: ReactNode; readonly go: () => void }
  /** "This case is different": sends the decision to a second person. */
  readonly different?: { readonly words: ReactNode; readonly go: () => void }
}

const MARKS: Readonly<Record<RefusalNeed['is'], { readonly icon: IconName; readonly className: string }>> = {
  there: { icon: 'done', className: 'mark-safe' },
  missing: { icon: 'pencil', className: 'mark-due' },
  later: { icon: 'clock', className: 'ink-3' },
  'cannot-judge': { icon: 'unknown', className: 'ink-3' },
}

/** A refusal with its way forward: what, why in one sentence, what is missing, the next step. Nothing typed is lost. */
export function RefusalPanel({ title, why, needsTitle, needs = [], rule, next, different }: RefusalPanelProps) {
  return (
    <div className="stack">
      <div className="panel due inside" role="alert">
        <div className="row top">
          <span className="mark-due">
            <Icon name="info" />
          </span>
          <div className="grow stack tight">
            <h2>{title}</h2>
            <p>{why}</p>
          </div>
        </div>
      </div>
      {needs.length > 0 && (
        <section className="panel">
          {needsTitle !== undefined && (
            <div className="panel-head">
              <h2>{needsTitle}</h2>
            </div>
          )}
          <ul className="checklist">
            {needs.map((need) => (
              <NeedRow key={need.key} need={need} />
            ))}
          </ul>
        </section>
      )}
      {next && <Button onClick={next.go}>{next.words}</Button>}
      {(rule !== undefined || different) && (
        <div className="panel">
          {rule !== undefined && <Disclosure title={<Trans>Why there is this rule</Trans>}>{rule}</Disclosure>}
          {different && (
            <button type="button" className="plain entry-row" onClick={different.go}>
              <span className="grow">{different.words}</span>
              <Icon name="forward" size="small" />
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function NeedRow({ need }: { readonly need: RefusalNeed }) {
  const mark = MARKS[need.is]
  return (
    <li className={need.is === 'missing' ? 'missing' : undefined}>
      <span className={mark.className}>
        <Icon name={mark.icon} />
      </span>
      <span className="grow">
        {need.is === 'missing' ? <b>{need.what}</b> : need.what}
        <span className="sr-only">
          {' '}
          <NeedWord is={need.is} />
        </span>
        {need.more !== undefined && <span className="block text-small ink-2">{need.more}</span>}
        {need.way && (
          <button type="button" className="plain link" onClick={need.way.go}>
            {need.way.words}
          </button>
        )}
      </span>
    </li>
  )
}

function NeedWord({ is }: { readonly is: RefusalNeed['is'] }) {
  if (is === 'there') return <Trans>is there</Trans>
  if (is === 'missing') return <Trans>is missing</Trans>
  if (is === 'later') return <Trans>comes later</Trans>
  return <Trans>cannot be judged from the parts that you have</Trans>
}

/** A disclosure: a line that opens downwards. */
export function Disclosure({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="plain entry-row" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="grow">{title}</span>
        <Icon name="down" size="small" />
      </button>
      {open && <div className="panel inside">{children}</div>}
    </>
  )
}
