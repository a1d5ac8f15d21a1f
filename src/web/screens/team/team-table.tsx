import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import type { WentAround } from '#domain/went-around.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useKept, useNavigation } from '#web/navigation/navigation.tsx'
import type { Place } from '#web/navigation/places.ts'
import { useTimes } from '#web/words/times.ts'
import { DRIFT_WORDS } from '#web/words/drift-words.ts'
import { folderWords } from '#web/words/folders.ts'
import { ruleWords } from '#web/words/missing.ts'
import { ChildName, useChildWords } from '#web/child/child-words.tsx'
import { dueWords, withoutContact } from '#web/child/quiet-due-words.ts'
import { FIGURE_WORDS } from './figures.tsx'
import { foldersToAsk, type Figure, type TeamChild } from './team-rows.ts'

const AT_ONCE = 50

/** What each file says, the ones that somebody should look at first on top. */
export function TeamTable({
  children,
  figure,
}: {
  readonly children: readonly TeamChild[]
  readonly figure: Figure | null
}) {
  const { i18n } = useLingui()
  const [most, setMost] = useKept(`most of ${figure ?? ''}`, AT_ONCE)
  const title = figure === null ? <Trans>To look at first</Trans> : i18n._(FIGURE_WORDS[figure].name)
  if (children.length === 0) {
    return (
      <section className="card team-table">
        <EmptyState icon="done" title={<Trans>Nothing here just now</Trans>}>
          <p className="ink-2">
            <Trans>Choose another figure, or look under Children.</Trans>
          </p>
        </EmptyState>
      </section>
    )
  }
  return (
    <section className="card team-table" aria-label={figure === null ? undefined : i18n._(FIGURE_WORDS[figure].name)}>
      <div className="card-head">
        <h2>{title}</h2>
        <span className="text-small ink-2">
          <Trans>Safety first, then whom nobody saw for longest</Trans>
        </span>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Child</Trans>
            </th>
            <th scope="col">
              <Trans>Last seen</Trans>
            </th>
            <th scope="col">
              <Trans>Agreed</Trans>
            </th>
            <th scope="col">
              <Trans>What the file says</Trans>
            </th>
            <th scope="col">
              <span className="sr-only">
                <Trans>What to do</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {children.slice(0, most).map((one) => (
            <Row key={one.child.line.file} one={one} figure={figure} />
          ))}
        </tbody>
      </table>
      {children.length > most && (
        <button type="button" className="plain entry-row middle parted" onClick={() => setMost(most + AT_ONCE)}>
          <span className="grow in-action bold">
            <Trans>Show more</Trans>
          </span>
          <Icon name="down" size="small" />
        </button>
      )}
    </section>
  )
}

function Row({ one, figure }: { readonly one: TeamChild; readonly figure: Figure | null }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const words = useChildWords()
  const { child, row } = one
  const { daysAgo, agreedDays } = row.lastSeen
  return (
    <tr>
      <td>
        <button
          type="button"
          className="plain team-child"
          onClick={() => trail.go({ is: 'child', file: child.line.file, tab: 'overview' })}
        >
          <b className="block">
            <ChildName who={child.who} months={child.months} />
          </b>
          <span className="block ink-2">{words.about(child.who, child.months)}</span>
        </button>
      </td>
      <td data-head={t`Last seen`} className="team-days">
        <b>
          {daysAgo === null ? (
            <Trans>not yet</Trans>
          ) : daysAgo === 0 ? (
            <Trans>today</Trans>
          ) : (
            t`${plural(daysAgo, { one: '# day', other: '# days' })}`
          )}
        </b>
      </td>
      <td data-head={t`Agreed`} className="ink-2">
        {agreedDays === null ? (
          <Trans>nothing agreed</Trans>
        ) : (
          t`${plural(agreedDays, { one: '# day', other: '# days' })}`
        )}
      </td>
      <td>
        <Says one={one} figure={figure} />
        <NotToldHere one={one} />
      </td>
      <td>
        <Verb one={one} figure={figure} />
      </td>
    </tr>
  )
}

/** One line: the gravest that the file says, or what the chosen figure counts. */
function Says({
  one: { child, row, drifting, named },
  figure,
}: {
  readonly one: TeamChild
  readonly figure: Figure | null
}) {
  const speak = useSpeak(child.line.line)
  const times = useTimes()
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
        <Trans>Lives where no child should</Trans>
      </b>
    )
  if (row.lookFirst.includes('answer-to-risk'))
    return (
      <b className="in-due">
        <Trans>A pressing danger needs an answer</Trans>
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
        <Trans>Nobody is named for this file</Trans>
      </b>
    )
  const [late] = row.late
  if (late) {
    const what = speak.say(withoutContact(late) ?? dueWords(late.what).says)
    return (
      <span className="in-due">
        <Trans>
          {what}: was due {times.day(late.on)}
        </Trans>
      </span>
    )
  }
  if (row.lastSeen.late) return <Trans>Not seen for longer than agreed</Trans>
  return row.waitingOnOthers.length > 0 ? <Trans>Waits for others</Trans> : null
}

/** A rule that a fact went around is told apart from one that its writer could not judge. */
function WentAroundWords({
  around: { rules, unjudged },
  say,
}: {
  readonly around: WentAround
  readonly say: Speak['say']
}) {
  const [rule] = rules
  const open = say(ruleWords(unjudged[0] ?? ''))
  return rule === undefined ? <Trans>Could not be judged when it was written: {open}</Trans> : say(ruleWords(rule))
}

/** Apart from what is fine and from what lacks: parts of the file that this reader does not hold, and that a rule would ask. */
function NotToldHere({ one: { child, row } }: { readonly one: TeamChild }) {
  const speak = useSpeak(child.line.line)
  const folders = foldersToAsk(row)
  if (folders.length === 0) return null
  const parts = speak.list(folders.map((folder) => speak.say(folderWords(folder))))
  return (
    <span className="note ink-2">
      <Icon name="unknown" size="tiny" />
      <span>
        <Trans>Not to be told here. You do not hold: {parts}</Trans>
      </span>
    </span>
  )
}

/** What a supervisor answers at the entry itself. */
const LOOKED_AT: readonly string[] = ['review-after-death', 'cannot-be-found-review']

/** One verb a row. */
function Verb({
  one: { child, row, holder, named },
  figure,
}: {
  readonly one: TeamChild
  readonly figure: Figure | null
}) {
  const trail = useNavigation()
  const speak = useSpeak(child.line.line)
  const { file } = child.line
  const [waiting] = row.waiting
  const [around] = row.wentAround
  const go = (place: Place) => () => trail.go(place)
  if (figure === 'to-approve' && waiting) {
    return (
      <button
        type="button"
        className="plain link team-verb"
        onClick={go({ is: 'approval', file, entry: waiting.entry.id })}
      >
        <Trans>Answer</Trans>
        <Icon name="forward" size="small" />
      </button>
    )
  }
  if (figure === 'went-around' && around) {
    return (
      <button
        type="button"
        className="plain link team-verb"
        onClick={go({ is: 'approval', file, entry: around.entry.id })}
      >
        <Trans>Look</Trans>
        <Icon name="forward" size="small" />
      </button>
    )
  }
  const toLookAt = row.late.find(({ what, entry }) => entry !== undefined && LOOKED_AT.includes(what))
  if (toLookAt?.entry) {
    return (
      <button
        type="button"
        className="plain link team-verb"
        onClick={go({ is: 'approval', file, entry: toLookAt.entry })}
      >
        <Trans>Look</Trans>
        <Icon name="forward" size="small" />
      </button>
    )
  }
  if (!named || holder === null) {
    return (
      <button type="button" className="plain link team-verb" onClick={go({ is: 'write', kind: 'case-holder', file })}>
        <Trans>Name somebody</Trans>
        <Icon name="forward" size="small" />
      </button>
    )
  }
  const first = speak.member(holder).split(' ')[0] ?? ''
  return (
    <button type="button" className="plain link team-verb" onClick={go({ is: 'write', kind: 'task', file })}>
      <Trans>Ask {first}</Trans>
      <Icon name="forward" size="small" />
    </button>
  )
}
