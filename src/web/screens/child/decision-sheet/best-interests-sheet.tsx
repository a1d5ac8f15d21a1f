import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { BestInterests } from '#domain/kinds/planning/best-interests.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { SheetPart } from './sheet-part.tsx'

/** What was weighed: the child first, every option with reasons for and against, who disagreed, why, and how to appeal. */
export function BestInterestsSheet({ body, speak }: SheetProps) {
  const chosen = body.options[body.chosen]
  return (
    <>
      <h2 className="decision-sheet-title">
        {body.size === 'determination' ? (
          <Trans>Best interests: determined by a panel</Trans>
        ) : (
          <Trans>Best interests: assessed</Trans>
        )}
      </h2>
      <SheetPart title={<Trans>The question</Trans>}>
        <p>{body.question}</p>
        {body.urgent && (
          <p>
            <Trans>It was urgent: action was taken at once, and this decision reviews it.</Trans>
          </p>
        )}
      </SheetPart>
      <SheetPart title={<Trans>What the child says</Trans>}>
        <p>{speak.said(body.childSays)}</p>
      </SheetPart>
      <div className="decision-options">
        {body.options.map((option, at) => (
          <section key={at} className={at === body.chosen ? 'decision-option chosen' : 'decision-option'}>
            <h2>
              <Trans>
                Option {at + 1}: {option.option}
              </Trans>
            </h2>
            <List title={<Trans>For it</Trans>} items={option.for} />
            <List title={<Trans>Against it</Trans>} items={option.against} />
            <List title={<Trans>Not known</Trans>} items={option.notKnown} />
            <p>
              <b>
                <Trans>Remaining risk</Trans>
              </b>
              : {speak.code(option.riskThatStays)}
            </p>
            <p>
              <b>
                <Trans>The child thinks</Trans>
              </b>
              : {speak.said(option.childThinks)}
            </p>
          </section>
        ))}
      </div>
      <SheetPart title={<Trans>Decided</Trans>}>
        <p>
          <b>{chosen?.option}</b>
        </p>
        <p>{body.reasons}</p>
      </SheetPart>
      <SheetPart title={<Trans>Who disagreed</Trans>} none={<Trans>Nobody disagreed.</Trans>}>
        {body.dissent.map(({ who, words }, at) => (
          <p key={at}>
            {speak.who(who)}: {words}
          </p>
        ))}
      </SheetPart>
      <SheetPart title={<Trans>Who was asked</Trans>} none={<Trans>Only the people who decided.</Trans>}>
        {body.consulted.length > 0 ? <p>{speak.everyone(body.consulted)}</p> : undefined}
      </SheetPart>
      {body.panel.length > 0 && (
        <SheetPart title={<Trans>The panel</Trans>}>
          <p>{speak.everyone(body.panel)}</p>
        </SheetPart>
      )}
      <LookedAtAgain body={body} speak={speak} />
    </>
  )
}

function LookedAtAgain({ body, speak }: SheetProps) {
  return (
    <SheetPart title={<Trans>Review date, and how to appeal</Trans>}>
      <p>
        <Trans>To be reviewed on {speak.day(body.reviewOn)}.</Trans>
      </p>
      <p>
        {body.appealTold.told === 'yes' ? (
          <Trans>
            How to appeal was told on {speak.day(body.appealTold.on)}: {body.appealTold.how}
          </Trans>
        ) : (
          <Trans>How to appeal was not told yet: {body.appealTold.because}</Trans>
        )}
      </p>
    </SheetPart>
  )
}

/**
 * The same decision for a parent who takes it home: what was decided and how to appeal. Nothing of what the child says
 * or fears, of what was weighed, and of who said what.
 */
export function ForParentSheet({ body }: Pick<SheetProps, 'body'>) {
  return (
    <>
      <h2 className="decision-sheet-title">{body.question}</h2>
      <SheetPart title={<Trans>Decided</Trans>}>
        <p>
          <b>{body.options[body.chosen]?.option}</b>
        </p>
      </SheetPart>
    </>
  )
}

interface SheetProps {
  readonly body: BestInterests
  readonly speak: Speak
}

function List({ title, items }: { readonly title: ReactNode; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    </>
  )
}
