import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { endOf } from '#domain/entry/plain-date.ts'
import { lookAgainOn } from '#domain/safety/safety-answer.ts'
import { isMissing } from '#domain/kinds/care/missing-episode.ts'
import { safetyAround } from '#domain/questions/safety-around.ts'
import { safetyAtAGlance, type SafetyAtAGlance } from '#domain/safety/at-a-glance.ts'
import { Panel } from '#web/components/panel.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { safetyLines } from '#web/views/child-file/safety-lines.ts'
import { safetyWords } from '#web/views/child-file/safety-words.ts'
import { isCardOnly } from '#web/views/child-file/card-only.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { HowToReach } from './how-to-reach.tsx'
import { PeopleToAvoid } from './people-to-avoid.tsx'
import { SafeLine as Line } from './safe-line.tsx'
import { SafetyHeadline } from './safety-headline.tsx'

/** Is she safe? The answer is computed from every folder held; also how to get in touch; no reason for anything, and no name before sealed parts are revealed. */
export function SafetyPanel({ child }: { readonly child: ChildFile }) {
  // The answer follows from the whole file; names wait until sealed parts are revealed.
  const { whole: caseFile, speak, reveal } = child
  const around = safetyAround(caseFile)
  const glance = safetyAtAGlance(caseFile)
  const title = speak.say(
    msg({
      message: '{p, select, she {Is she safe?} he {Is he safe?} they {Are they safe?} other {Is the child safe?}}',
    }),
  )
  return (
    <Panel title={title} side={<LookedOn child={child} glance={glance} />}>
      <div className="safe-lines">
        {isMissing(caseFile) && (
          <Line icon="search" tone="unsafe">
            <b>
              {speak.say(
                msg({
                  message:
                    '{p, select, she {She is missing} he {He is missing} they {They are missing} other {The child is missing}}',
                }),
              )}
            </b>
          </Line>
        )}
        {!isCardOnly(child.view) && <SafetyHeadline child={child} glance={glance} />}
        <PeopleToAvoid child={child} around={around} />
        {safetyLines(caseFile)
          .filter(({ is }) => is !== 'marked')
          .map((line, index) => (
            <Line
              key={index}
              icon={line.is === 'not-known' ? 'unknown' : 'call'}
              tone={line.is === 'not-known' ? 'due' : undefined}
            >
              {safetyWords(line, speak, reveal.revealed)}
            </Line>
          ))}
        <HowToReach child={child} around={around} />
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
              {body.keptBy === undefined || !reveal.revealed ? (
                <Trans>Somebody keeps a paper from the child: {paper}</Trans>
              ) : (
                <Trans>
                  {speak.who(body.keptBy)} keeps a paper from the child: {paper}
                </Trans>
              )}
            </Line>
          )
        })}
        <Left child={child} count={around.childrenLeft.length} />
        <ToWrite child={child} count={around.toWrite.length} />
      </div>
    </Panel>
  )
}

/** Day of the last look, where it is out of date; else the day of the next. */
function LookedOn({
  child: { whole: caseFile, day },
  glance: { look, changes },
}: {
  readonly child: ChildFile
  readonly glance: SafetyAtAGlance
}) {
  const times = useTimeWords()
  if (!look) return null
  const againBy = lookAgainOn(caseFile, look)
  if (changes.length > 0) {
    return (
      <span className="text-small ink-2">
        <Trans>Last check {times.day(endOf(look.at))}</Trans>
      </span>
    )
  }
  return (
    <span className={againBy < day ? 'text-small in-due bold' : 'text-small ink-2'}>
      {againBy < day ? (
        <Trans>Check again: was due {times.day(againBy)}</Trans>
      ) : (
        <Trans>Next check by {times.day(againBy)}</Trans>
      )}
    </span>
  )
}

/** Other children of that household who are not known to be safe (P21). */
function Left({ child, count }: { readonly child: ChildFile; readonly count: number }) {
  const { t } = useLingui()
  const trail = useNavigation()
  if (count === 0) return null
  return (
    <Line icon="children" tone="due">
      {t`${plural(count, { one: '# other child of that household is not known to be safe.', other: '# other children of that household are not known to be safe.' })}`}{' '}
      <button
        type="button"
        className="plain link"
        onClick={() => trail.go({ is: 'write', kind: 'household', file: child.file })}
      >
        <Trans>Write what you know</Trans>
      </button>
    </Line>
  )
}

/** What the card should tell everyone and does not yet (P2). */
function ToWrite({ child, count }: { readonly child: ChildFile; readonly count: number }) {
  const { t } = useLingui()
  const trail = useNavigation()
  if (count === 0) return null
  return (
    <Line icon="card" tone="due">
      {t`${plural(count, { one: 'The card does not warn of # person yet.', other: 'The card does not warn of # people yet.' })}`}{' '}
      <button
        type="button"
        className="plain link"
        onClick={() => trail.go({ is: 'write', kind: 'do-not', file: child.file })}
      >
        <Trans>Put a warning on the card</Trans>
      </button>
    </Line>
  )
}
