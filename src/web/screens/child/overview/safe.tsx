import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { current, holds } from '#domain/case-file.ts'
import { safetyLook, type SafetyAnswer } from '#domain/kinds/assessment/safety-look.ts'
import { isMissing } from '#domain/kinds/care/missing-episode.ts'
import { personOf } from '#domain/kinds/registration/person.ts'
import { safetyAround } from '#domain/questions/is-she-safe.ts'
import { Card } from '#web/components/card.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimes } from '#web/words/times.ts'
import { safetyLines } from '#web/child/safety-lines.ts'
import { safetyWords } from '#web/child/safety-words.ts'
import type { ChildFile } from '#web/child/child-file.ts'

const ANSWERS: Readonly<Record<SafetyAnswer, { readonly icon: IconName; readonly mark: string; readonly words: ReturnType<typeof msg> }>> = {
  safe: { icon: 'safe', mark: 'mark-safe', words: msg({ message: '{p, select, she {Safe where she lives} he {Safe where he lives} they {Safe where they live} other {Safe where the child lives}}' }) },
  'safe-with-care': {
    icon: 'safe',
    mark: 'mark-safe',
    words: msg({ message: '{p, select, she {Safe where she lives, with care} he {Safe where he lives, with care} they {Safe where they live, with care} other {Safe where the child lives, with care}}' }),
  },
  'not-safe': { icon: 'unsafe', mark: 'mark-unsafe', words: msg({ message: '{p, select, she {Not safe where she lives} he {Not safe where he lives} they {Not safe where they live} other {Not safe where the child lives}}' }) },
  'not-known': { icon: 'unknown', mark: 'ink-2', words: msg`Not known whether it is safe` },
}

/** Is she safe? What was answered, who is unsafe, how to get in touch: no reason for anything. */
export function Safe({ child }: { readonly child: ChildFile }) {
  const { caseFile, speak, day } = child
  const times = useTimes()
  const around = safetyAround(caseFile)
  const look = current(caseFile, safetyLook)[0]
  const answer = ANSWERS[around.answer]
  const againBy = look?.body.againBy
  const title = speak.say(msg({ message: '{p, select, she {Is she safe?} he {Is he safe?} they {Are they safe?} other {Is the child safe?}}' }))
  return (
    <Card title={title} side={againBy !== undefined && <span className={againBy < day ? 'text-small in-due bold' : 'text-small ink-2'}>{againBy < day ? <Trans>Look again: was due {times.day(againBy)}</Trans> : <Trans>Again by {times.day(againBy)}</Trans>}</span>}>
      <div className="safe-lines">
        {isMissing(caseFile) && (
          <Line icon="search" tone="unsafe">
            <b>{speak.say(msg({ message: '{p, select, she {She is missing} he {He is missing} they {They are missing} other {The child is missing}}' }))}</b>
          </Line>
        )}
        <p className="safe-answer">
          <span className={answer.mark}>
            <Icon name={answer.icon} />
          </span>
          <span>{look === undefined && !holds(caseFile, 'care') ? <Trans>Written in a folder that you do not hold</Trans> : speak.say(answer.words)}</span>
        </p>
        {around.unsafe.map(({ id, body }) => {
          const who = personOf(caseFile, body.person)?.body.called ?? ''
          const tie = speak.code(body.tie)
          return (
            <Line key={id} icon="unsafe" tone="unsafe">
              <b>
                {who === '' ? (
                  <Trans>{tie}: unsafe</Trans>
                ) : body.tie === 'other' || body.tie === 'not-known' ? (
                  <Trans>
                    <Name>{who}</Name> is unsafe
                  </Trans>
                ) : (
                  <Trans>
                    <Name>{who}</Name> ({tie}) is unsafe
                  </Trans>
                )}
              </b>
            </Line>
          )
        })}
        {safetyLines(caseFile).map((line, index) => (
          <Line key={index} icon={line.is === 'not-known' ? 'unknown' : 'call'} tone={line.is === 'not-known' ? 'due' : undefined}>
            {safetyWords(line, speak)}
          </Line>
        ))}
        {around.agreedWays.map((agreed, index) => {
          const [answers] = agreed.answeredBy
          if (answers !== undefined) {
            return (
              <Line key={index} icon="unsafe" tone="unsafe">
                <b>
                  <Trans>
                    Do not use {agreed.number}: <Name>{answers.called}</Name> answers it
                  </Trans>
                </b>
              </Line>
            )
          }
          const how = [speak.code(agreed.way), agreed.to === 'child' ? null : speak.who(agreed.to), agreed.where, agreed.when].filter((part) => part !== null && part !== undefined).join(', ')
          return (
            <Line key={index} icon="tick">
              <Trans>Agreed: {how}</Trans>
            </Line>
          )
        })}
        {around.askFirst.map(({ id, body }) => {
          const before = speak.code(body.before)
          const whom = speak.code(body.ask)
          return (
            <Line key={id} icon="speech">
              <Trans>
                {before}: ask first. {whom}
              </Trans>
            </Line>
          )
        })}
        {around.papersHeldBack.map(({ id, body }) => {
          const paper = speak.code(body.paper)
          return (
            <Line key={id} icon="paper" tone="due">
              {body.keptBy === undefined ? <Trans>Somebody keeps a paper from the child: {paper}</Trans> : <Trans>{speak.who(body.keptBy)} keeps a paper from the child: {paper}</Trans>}
            </Line>
          )
        })}
        <Left child={child} count={around.childrenLeft.length} />
        <ToWrite child={child} count={around.toWrite.length} />
      </div>
    </Card>
  )
}

function Line({ icon, tone, children }: { readonly icon: IconName; readonly tone?: 'unsafe' | 'due' | undefined; readonly children: ReactNode }) {
  return (
    <p className={tone === 'unsafe' ? 'safe-line in-unsafe' : tone === 'due' ? 'safe-line in-due' : 'safe-line'}>
      <span className={tone === 'unsafe' ? 'mark-unsafe' : tone === 'due' ? 'mark-due' : 'ink-2'}>
        <Icon name={icon} size="small" />
      </span>
      <span className="grow">{children}</span>
    </p>
  )
}

/** Other children of that household whom nobody knows to be safe (P21). */
function Left({ child, count }: { readonly child: ChildFile; readonly count: number }) {
  const { t } = useLingui()
  const trail = useNavigation()
  if (count === 0) return null
  return (
    <Line icon="children" tone="due">
      {t`${plural(count, { one: '# other child of that household is not known to be safe.', other: '# other children of that household are not known to be safe.' })}`}{' '}
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'household', file: child.file })}>
        <Trans>Write what you know</Trans>
      </button>
    </Line>
  )
}

/** What the card should say to everyone and does not yet (P2). */
function ToWrite({ child, count }: { readonly child: ChildFile; readonly count: number }) {
  const { t } = useLingui()
  const trail = useNavigation()
  if (count === 0) return null
  return (
    <Line icon="card" tone="due">
      {t`${plural(count, { one: 'The card does not warn of # person yet.', other: 'The card does not warn of # people yet.' })}`}{' '}
      <button type="button" className="plain link" onClick={() => trail.go({ is: 'write', kind: 'do-not', file: child.file })}>
        <Trans>Put it on the card</Trans>
      </button>
    </Line>
  )
}
