import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import { isCovered } from '#domain/shown/before-reveal.ts'
import type { WentAround } from '#domain/file/went-around.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useTimeWords } from '#web/words/times.ts'
import { DRIFT_WORDS } from '#web/words/drift-words.ts'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { UntilHour } from '#web/views/urgent/until-hour.tsx'
import { dueWords, withoutContact } from '#web/views/child-file/quiet-due-words.ts'
import { FIGURE_WORDS } from './team-figures.tsx'
import { foldersToAsk, type TeamFigure, type TeamChild } from './team-rows.ts'

/** One line: the gravest state of the file, or what the chosen figure counts. */
export function FileStateLine({
  one: { child, row, drifting, named, saysDue },
  figure,
}: {
  readonly one: TeamChild
  readonly figure: TeamFigure | null
}) {
  const speak = useSpeak(child.line.line)
  const times = useTimeWords()
  const [waiting] = row.waiting
  const [around] = row.wentAround
  const [drifts] = drifting
  if (figure === 'to-approve' && waiting) return <Trans>Waits since {times.day(waiting.since)}</Trans>
  if (figure === 'went-around' && around) return <WentAroundWords around={around} say={speak.say} />
  if (figure === 'drifting' && drifts) return speak.say(DRIFT_WORDS[drifts])
  if (row.missing)
    return (
      <b className="in-unsafe">
        <Trans>Missing</Trans>
      </b>
    )
  if (row.lookFirst.includes('urgent'))
    return (
      <b className="in-unsafe">
        <Trans>Urgent</Trans>
      </b>
    )
  if (row.lookFirst.includes('who-lives-there'))
    return (
      <b className="in-unsafe">
        <Trans>Check who lives there</Trans>
      </b>
    )
  if (row.lookFirst.includes('not-safe'))
    return (
      <b className="in-unsafe">
        <Trans>Not safe</Trans>
      </b>
    )
  if (row.lookFirst.includes('no-fitting-care'))
    return (
      <b className="in-due">
        <Trans>Lives in a place unfit for a child</Trans>
      </b>
    )
  if (row.lookFirst.includes('answer-to-risk'))
    return (
      <b className="in-due">
        <Trans>An urgent danger needs a response</Trans>
      </b>
    )
  if (row.status.is === 'not-found')
    return (
      <b className="in-due">
        <Trans>Cannot be found</Trans>
      </b>
    )
  if (!named)
    return (
      <b className="in-due">
        <Trans>No caseworker is named for this file</Trans>
      </b>
    )
  const [late] = row.late
  if (late) {
    const what = speak.say(withoutContact(late) ?? (saysDue(late) ? dueWords : wordsForToday)(late.what).says)
    return (
      <span className="in-due">
        {late.until === undefined ? (
          <Trans>
            {what}: was due {times.day(late.on)}
          </Trans>
        ) : (
          <>
            {what}: <UntilHour until={late.until} past="duty" />
          </>
        )}
      </span>
    )
  }
  if (row.lastSeen.late) return <Trans>Not seen for longer than agreed</Trans>
  return row.waitingOnOthers.length > 0 ? <Trans>Waits for others</Trans> : null
}

/** A rule that a fact went around is told apart from one that its author could not judge. */
function WentAroundWords({
  around: { entry, rules, unjudged },
  say,
}: {
  readonly around: WentAround
  readonly say: Speak['say']
}) {
  const [rule] = rules
  if (isCovered(entry)) return <Trans>Discuss this together</Trans>
  const open = say(ruleWords(unjudged[0] ?? ''))
  return rule === undefined ? (
    <Trans>The app could not check this when it was written: {open}</Trans>
  ) : (
    say(ruleWords(rule))
  )
}

/** Neither fine nor lacking: this reader does not hold a folder that a rule needs. The file itself says which one. */
export function FoldersNotHeld({ one: { row } }: { readonly one: TeamChild }) {
  const { i18n } = useLingui()
  if (foldersToAsk(row).length === 0) return null
  const { name, more } = FIGURE_WORDS['not-told']
  return (
    <span className="note ink-2">
      <Icon name="unknown" size="tiny" />
      <span>
        {i18n._(name)}: {i18n._(more)}
      </span>
    </span>
  )
}
