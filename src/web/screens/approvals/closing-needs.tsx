import { msg } from '@lingui/core/macro'
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { all, current } from '#domain/file/values.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { r10Closing } from '#domain/rules/r10-closing.ts'
import { leading } from '#domain/file/tracks.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { safetyAround } from '#domain/questions/safety-around.ts'
import { notSeenByLook } from '#domain/safety/since-the-look.ts'

/** What a closing plan contains, with its dates, and what to watch afterwards. */
export function ClosingNeeds({ child, asked }: { readonly child: ChildFile; readonly asked: Entry }) {
  const { whole: caseFile, speak } = child
  const times = useTimeWords()
  const entry = all(caseFile, closure).find((one) => one.id === asked.id)
  if (!entry) return null
  const { body } = entry
  const ruling = r10Closing(caseFile, { at: endOf(entry.at), aftercare: body.aftercare, childTold: body.childTold })
  const lacks = ruling.answer === 'refused' ? ruling.missing : []
  const review = [
    ...all(caseFile, caseConference).filter((one) => one.body.purpose === 'review' || one.body.purpose === 'closing'),
    ...all(caseFile, levelAssessment).slice(1),
  ].sort((a, b) => (endOf(a.at) < endOf(b.at) ? 1 : -1))[0]
  const steps = leading(caseFile, action)
  const done = steps.filter((step) => step.body.status === 'done').length
  const open = steps.filter((step) => step.body.status === 'open').length
  const look = current(caseFile, safetyLook)[0]
  const unsafe = safetyAround(caseFile).unsafe.length
  const watch = [...body.stillToWatch, ...(unsafe > 0 ? [speak.say(msg`A person around the child is unsafe`)] : [])]
  return (
    <Panel title={<Trans>What closing needs</Trans>}>
      <ul className="checklist">
        <Need
          there={!lacks.includes('review')}
          title={<Trans>The plan was reviewed</Trans>}
          when={review && times.day(endOf(review.at))}
        >
          <Trans>
            <Plural value={done} one="# step done" other="# steps done" />, {open} still open
          </Trans>
        </Need>
        <Need
          there={body.childTold.told === 'yes'}
          title={<Trans>The child was told, and what the child said</Trans>}
          when={body.childTold.told === 'yes' ? times.day(body.childTold.on) : undefined}
        >
          {body.childTold.told === 'yes' ? (
            speak.said(body.childTold.childSays)
          ) : (
            <Trans>Not told: {body.childTold.because}</Trans>
          )}
        </Need>
        <Need
          there={body.aftercare !== undefined && !lacks.includes('aftercare-plan')}
          title={<Trans>What happens after</Trans>}
          when={body.aftercare && times.day(body.aftercare.until)}
        >
          {body.aftercare ? (
            speak.list(
              body.aftercare.contacts.map(
                (contact) => `${times.day(contact.on)}: ${speak.who(contact.who)}, ${contact.how}`,
              ),
            )
          ) : (
            <Trans>Nothing is written.</Trans>
          )}
        </Need>
        <li className="top">
          <span className="mark-due">
            <Icon name="clock" />
          </span>
          <span className="grow">
            <b>
              <Trans>Still to watch</Trans>
            </b>
            <span className="block text-small">
              {watch.length === 0 ? <Trans>Nothing is written.</Trans> : speak.list(watch)}
            </span>
          </span>
          {look && (
            <span className="text-small ink-2">
              {notSeenByLook(caseFile).length > 0 ? (
                <Trans>Safety not checked since a change</Trans>
              ) : (
                <Trans>Safety checked {times.day(endOf(look.at))}</Trans>
              )}
            </span>
          )}
        </li>
      </ul>
    </Panel>
  )
}

function Need({
  there,
  title,
  when,
  children,
}: {
  readonly there: boolean
  readonly title: ReactNode
  readonly when?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <li className={there ? undefined : 'missing'}>
      <span className={there ? 'mark-safe' : 'mark-due'}>
        <Icon name={there ? 'done' : 'unknown'} />
      </span>
      <span className="grow">
        <b>{title}</b>
        <span className="sr-only">{there ? <Trans>: is there</Trans> : <Trans>: is missing</Trans>}</span>
        <span className="block text-small">{children}</span>
      </span>
      {when !== undefined && <span className="text-small ink-2">{when}</span>}
    </li>
  )
}
