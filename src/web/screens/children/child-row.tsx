import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { later, Nothing } from '#web/components/later.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildFace, ChildName, DaysAgo, useChildWords } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { MatchWords, type ChildMatch } from './match-words.tsx'
import { rowFacts, type RowFacts, type RowState } from './row-facts.ts'

/** Loaded lazily: needs the words of every kind. */
export const SinceLookedLater = later(
  async () => (await import('#web/views/child-file/since-looked.tsx')).SinceLookedInList,
  Nothing,
)

/** Avatar, name, one fact, one state, last seen. Opens the child's file. */
export function ChildRow({ child, match }: { readonly child: KnownChild; readonly match?: ChildMatch }) {
  const { i18n } = useLingui()
  const words = useChildWords()
  const trail = useNavigation()
  const { who, months, line } = child
  const facts = rowFacts(line.line, todayHere())
  const fact = [words.about(who, months), facts.arrangement === null ? null : i18n._(codeWords(facts.arrangement))]
    .filter((part) => part !== null)
    .join(' · ')
  return (
    <button
      type="button"
      className="plain entry-row child-row"
      onClick={() => trail.go({ is: 'child', file: line.file, tab: 'overview' })}
    >
      <ChildFace who={who} />
      <span className="grow">
        <span className="child-row-head">
          <span className="title">
            <ChildName who={who} months={months} />
          </span>
          {match ? (
            <span className={match.nearness >= VERY_NEAR ? 'chip action' : 'chip'}>
              {match.nearness >= VERY_NEAR ? <Trans>Likely</Trans> : <Trans>Possible</Trans>}
            </span>
          ) : (
            <span className="text-small ink-2">
              <Seen facts={facts} />
            </span>
          )}
        </span>
        <span className="line block">{fact}</span>
        {match && <MatchWords child={child} match={match} />}
        {match && facts.status === 'closed' && (
          <span className="state block">
            <ChildStateChip state={{ is: 'closed' }} />
          </span>
        )}
        {!match && <State facts={facts} unsent={line.unsent} />}
        {!match && (
          <Suspense fallback={null}>
            <SinceLookedLater line={line} />
          </Suspense>
        )}
      </span>
    </button>
  )
}

const VERY_NEAR = 0.93

function Seen({ facts }: { readonly facts: RowFacts }) {
  // Only the folder of visits tells when the child was last seen.
  if (facts.seen.mayBeMore) return null
  if (facts.seen.daysAgo === null) return <Trans>Not seen yet</Trans>
  return (
    <Trans>
      Seen <DaysAgo days={facts.seen.daysAgo} />
    </Trans>
  )
}

function State({ facts, unsent }: { readonly facts: RowFacts; readonly unsent: number }) {
  if (facts.state) {
    return (
      <span className="state block">
        <ChildStateChip state={facts.state} />
      </span>
    )
  }
  if (unsent === 0) return null
  return (
    <span className="note in-wait state">
      <Icon name="here" size="tiny" />
      <Trans>On this device only</Trans>
    </span>
  )
}

export function ChildStateChip({ state }: { readonly state: RowState }) {
  const { t } = useLingui()
  switch (state.is) {
    case 'missing':
      return (
        <StatusChip tone="unsafe" icon="search">
          <Trans>Missing</Trans>
        </StatusChip>
      )
    case 'not-safe':
      return (
        <StatusChip tone="unsafe">
          <Trans>Not safe</Trans>
        </StatusChip>
      )
    case 'urgent':
      return (
        <StatusChip tone="unsafe" icon="warning">
          <Trans>Urgent</Trans>
        </StatusChip>
      )
    case 'who-lives-there':
      return (
        <StatusChip tone="unsafe">
          <Trans>Check who lives there</Trans>
        </StatusChip>
      )
    case 'not-checked':
      return (
        <StatusChip tone="due">
          <Trans>Safety not checked since a change</Trans>
        </StatusChip>
      )
    case 'late':
      return (
        <StatusChip tone="due">{t`Visit ${plural(state.days, { one: '# day', other: '# days' })} late`}</StatusChip>
      )
    case 'two-wrote':
      return (
        <StatusChip tone="wait" icon="speech">
          <Trans>Two people wrote different things</Trans>
        </StatusChip>
      )
    case 'waits':
      return (
        <StatusChip tone="wait" icon="clock">
          <Trans>Waits for a second person</Trans>
        </StatusChip>
      )
    case 'closed':
      return (
        <StatusChip tone="plain" icon="folder">
          <Trans>Closed</Trans>
        </StatusChip>
      )
    case 'not-found':
      return (
        <StatusChip tone="due" icon="search">
          <Trans>Cannot be found</Trans>
        </StatusChip>
      )
    case 'dormant':
      return (
        <StatusChip tone="plain" icon="moon">
          <Trans>Wishes no contact now</Trans>
        </StatusChip>
      )
  }
}
