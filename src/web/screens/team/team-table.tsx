import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import { FIGURE_WORDS } from './team-figures.tsx'
import type { TeamFigure, TeamChild } from './team-rows.ts'
import { FileStateLine, FoldersNotHeld } from './what-a-file-says.tsx'

const AT_ONCE = 50

/** The state of each file, those that need attention first on top. */
export function TeamTable({
  children,
  figure,
}: {
  readonly children: readonly TeamChild[]
  readonly figure: TeamFigure | null
}) {
  const { i18n } = useLingui()
  const [most, setMost] = useStepState(`most of ${figure ?? ''}`, AT_ONCE)
  const title = figure === null ? <Trans>To look at first</Trans> : i18n._(FIGURE_WORDS[figure].name)
  if (children.length === 0) {
    return (
      <section className="panel team-table">
        <EmptyState icon="done" title={<Trans>Nothing here just now</Trans>}>
          <p className="ink-2">
            <Trans>Choose another figure, or look under Children.</Trans>
          </p>
        </EmptyState>
      </section>
    )
  }
  return (
    <section className="panel team-table" aria-label={figure === null ? undefined : i18n._(FIGURE_WORDS[figure].name)}>
      <div className="panel-head">
        <h2>{title}</h2>
        <span className="text-small ink-2">
          <Trans>Safety first, then children not seen for longest</Trans>
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

function Row({ one, figure }: { readonly one: TeamChild; readonly figure: TeamFigure | null }) {
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
        <FileStateLine one={one} figure={figure} />
        <FoldersNotHeld one={one} />
      </td>
      <td>
        <Verb one={one} figure={figure} />
      </td>
    </tr>
  )
}

/** What a supervisor answers at the entry itself. */
const LOOKED_AT: readonly string[] = ['review-after-death', 'cannot-be-found-review']

/** One action a row. */
function Verb({
  one: { child, row, holder, named },
  figure,
}: {
  readonly one: TeamChild
  readonly figure: TeamFigure | null
}) {
  const trail = useNavigation()
  const speak = useSpeak(child.line.line)
  const { file } = child.line
  const [waiting] = row.waiting
  const [around] = row.wentAround
  const go = (route: Route) => () => trail.go(route)
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
        <Trans>Name a caseworker</Trans>
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
