import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense, useMemo } from 'react'
import { EmptyState } from '#web/components/empty-state.tsx'
import { later } from '#web/components/later.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { AgencyNotices } from '#web/views/agency-notices/agency-notices.tsx'
import { StillToMeet } from '#web/views/colleagues/still-to-meet.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { TeamFigures } from './team-figures.tsx'
import { TeamTable } from './team-table.tsx'
import { byNeedToLook, countsInFigure, teamChildren, type TeamFigure, type TeamChild } from './team-rows.ts'
import { ToApprovePanel, WorkloadPanel } from './team-side.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './team.css'
import { useStepState } from '#web/navigation/navigation.tsx'

/** Loaded lazily: few supervisors hold a further office. */
const WaitsForYou = later(async () => (await import('#web/views/waits/waits-for-you.tsx')).WaitsForYou)

/** Loaded lazily: a whole file is seldom erased. */
const FilesAside = later(async () => (await import('#web/views/files-aside/files-aside.tsx')).FilesAside)

/** *To approve* has a panel here. */
const OF_FURTHER_OFFICES = ['report', 'let-in', 'focal-point', 'table', 'false-records', 'budget', 'cut'] as const

/** For supervisors: figures that filter, the state of each file, one action a row. */
function TeamScreen() {
  const me = useMe()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const day = todayHere()
  const known = useMemo(() => (lines ? knownChildren(lines, day) : null), [lines, day])
  const children = useMemo(() => (known ? teamChildren(known, day) : null), [known, day])
  if (!hasAnyRole(me.roles, 'supervisor')) {
    return (
      <Screen title={<Trans>Team</Trans>}>
        <EmptyState icon="lock" title={<Trans>This page is for supervisors</Trans>} />
      </Screen>
    )
  }
  return (
    <Screen title={<Trans>Team</Trans>} {...(children && { sub: <Sub children={children} /> })}>
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <Suspense fallback={null}>
        <WaitsForYou shows={OF_FURTHER_OFFICES} />
      </Suspense>
      <AgencyNotices known={known} />
      <StillToMeet />
      <Suspense fallback={null}>
        <FilesAside only="pressing" />
      </Suspense>
      {children?.length === 0 && (
        <EmptyState icon="team" title={<Trans>No file is open yet</Trans>}>
          <p className="ink-2">
            <Trans>Files that your team opens come here by themselves.</Trans>
          </p>
        </EmptyState>
      )}
      {children && children.length > 0 && <Team children={children} />}
    </Screen>
  )
}

function Sub({ children }: { readonly children: readonly TeamChild[] }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const open = children.filter((one) => one.row.status.is !== 'closed').length
  return <>{`${times.longDay(todayHere())}. ${t`${plural(open, { one: '# open file', other: '# open files' })}`}`}</>
}

function Team({ children }: { readonly children: readonly TeamChild[] }) {
  const [figure, setFigure] = useStepState<TeamFigure | null>('figure', null)
  const shown = children
    .filter((one) =>
      figure === null
        ? one.row.status.is === 'not-found' ||
          one.row.lookFirst.length > 0 ||
          one.row.lastSeen.late ||
          one.row.late.length > 0
        : countsInFigure(figure, one),
    )
    .toSorted(byNeedToLook)
  return (
    <div className="team">
      <TeamFigures children={children} chosen={figure} choose={(one) => setFigure(one === figure ? null : one)} />
      <TeamTable children={shown} figure={figure} />
      <div className="team-side">
        <ToApprovePanel children={children} />
        <WorkloadPanel children={children} />
      </div>
    </div>
  )
}

export const screen = defineScreen('team', TeamScreen)
