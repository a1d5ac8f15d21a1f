import { Plural, Trans } from '@lingui/react/macro'
import { useMemo, type ReactNode } from 'react'
import type { WaitsForMe } from '#domain/day/waits-for-me.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { useWaits } from './use-waits.ts'

type Is = WaitsForMe['is']

/** Where each is answered. */
const OPENS: Readonly<Record<Is, { readonly to: Route; readonly icon: IconName }>> = {
  report: { to: { is: 'reports' }, icon: 'shield' },
  'let-in': { to: { is: 'people' }, icon: 'invite' },
  'focal-point': { to: { is: 'people' }, icon: 'shield' },
  'to-approve': { to: { is: 'approvals' }, icon: 'tick' },
  'own-question': { to: { is: 'own-questions' }, icon: 'paper' },
  'duty-by-law': { to: { is: 'duties-by-law' }, icon: 'scales' },
  table: { to: { is: 'evidence' }, icon: 'paper' },
  'false-records': { to: { is: 'evidence-batches' }, icon: 'close' },
  budget: { to: { is: 'evidence-ledger' }, icon: 'scales' },
  cut: { to: { is: 'evidence-table' }, icon: 'folder' },
}

const NO_CHILD: readonly KnownChild[] = []

/** Rows that say what waits for this member, each with its count: the first on the first screen of whoever it is. `shows`: those that this screen has not in full elsewhere. */
export function WaitsForYou({
  known = NO_CHILD,
  shows,
}: {
  readonly known?: readonly KnownChild[]
  readonly shows: readonly Is[]
}) {
  const trail = useNavigation()
  const children = useMemo(() => known.map(({ line }) => line.line), [known])
  const waits = useWaits(children).filter(({ is }) => shows.includes(is))
  if (waits.length === 0) return null
  return (
    <RowList>
      {waits.map(({ is, count }) => (
        <li key={is}>
          <EntryRow
            lead={<Icon name={OPENS[is].icon} />}
            title={TITLE[is]}
            line={LINE[is]?.(count)}
            state={STATE[is]?.(count)}
            {...(is === 'to-approve' && { side: <span className="bold">{count}</span> })}
            open={() => trail.go(OPENS[is].to)}
          />
        </li>
      ))}
    </RowList>
  )
}

const TITLE: Readonly<Record<Is, ReactNode>> = {
  // Whoever looks on reads it, too: it says of nobody that they did harm.
  report: <Trans>What was reported</Trans>,
  'let-in': <Trans>Invited</Trans>,
  'focal-point': <Trans>Who reads reports of harm by one of us</Trans>,
  'to-approve': <Trans>To approve</Trans>,
  'own-question': <Trans>Questions of the agency’s own</Trans>,
  'duty-by-law': <Trans>Names that a law asks for</Trans>,
  table: <Trans>Tables to check as second person</Trans>,
  'false-records': <Trans>False records</Trans>,
  budget: <Trans>A change of a budget</Trans>,
  cut: <Trans>Freeze the records of today</Trans>,
}

const waitsForYou = () => (
  <StatusChip tone="due">
    <Trans>Waits for you</Trans>
  </StatusChip>
)

const LINE: Partial<Record<Is, (count: number) => ReactNode>> = {
  'let-in': (count) => (
    <Plural
      value={count}
      one="# has answered: compare the fingerprint"
      other="# have answered: compare the fingerprints"
    />
  ),
  'focal-point': () => <Trans>Nobody is named yet. Until somebody is, no report can be sent.</Trans>,
  cut: (count) => <Plural value={count} one="# record came or changed since" other="# records came or changed since" />,
}

const STATE: Partial<Record<Is, (count: number) => ReactNode>> = {
  report: (count) => (
    <StatusChip tone="due">
      <Plural value={count} one="# waits for a step" other="# wait for a step" />
    </StatusChip>
  ),
  'own-question': waitsForYou,
  'duty-by-law': waitsForYou,
  table: waitsForYou,
  'false-records': waitsForYou,
  budget: waitsForYou,
}
