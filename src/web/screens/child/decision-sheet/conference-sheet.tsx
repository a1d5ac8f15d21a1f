import { Trans } from '@lingui/react/macro'
import type { BodyOf } from '#domain/file/kind.ts'
import type { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { SheetPart } from './sheet-part.tsx'

/** Minutes: who came, the child first, what was said and decided, who does what by when, who disagreed. */
export function ConferenceSheet({
  body,
  speak,
}: {
  readonly body: BodyOf<typeof caseConference>
  readonly speak: Speak
}) {
  return (
    <>
      <h2 className="decision-sheet-title">
        <Trans>Conference: {speak.code(body.purpose)}</Trans>
      </h2>
      <SheetPart title={<Trans>Who came</Trans>}>
        <p>{speak.everyone(body.attended)}</p>
      </SheetPart>
      <SheetPart title={<Trans>The child</Trans>}>
        <p>{speak.code(body.child)}</p>
        <p>{speak.said(body.childSays)}</p>
      </SheetPart>
      <SheetPart title={<Trans>What was said</Trans>}>
        <p className="decision-words">{body.words}</p>
      </SheetPart>
      <SheetPart title={<Trans>What was decided</Trans>} none={<Trans>Nothing was decided.</Trans>}>
        {body.decided.length > 0 ? (
          <ul>
            {body.decided.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : undefined}
      </SheetPart>
      <SheetPart title={<Trans>Who does what</Trans>} none={<Trans>No tasks were given.</Trans>}>
        {(body.steps ?? []).map((step, at) => (
          <p key={at}>
            {speak.who(step.who)}: {step.what}
            {step.by !== undefined && (
              <>
                {' '}
                · <Trans>by {speak.day(step.by)}</Trans>
              </>
            )}
          </p>
        ))}
      </SheetPart>
      <SheetPart title={<Trans>Who disagreed</Trans>} none={<Trans>Nobody disagreed.</Trans>}>
        {body.dissent.map(({ who, words }, at) => (
          <p key={at}>
            {speak.who(who)}: {words}
          </p>
        ))}
      </SheetPart>
      {body.nextOn !== undefined && (
        <SheetPart title={<Trans>Next time</Trans>}>
          <p>{speak.day(body.nextOn)}</p>
        </SheetPart>
      )}
    </>
  )
}
