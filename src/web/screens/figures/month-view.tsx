import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState, type ReactNode } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { firstDay, monthBefore, monthOf, type Month } from '#domain/figures/as-of.ts'
import { beforeFigures, reportsAboutStaff } from '#domain/figures/before-figures.ts'
import { monthFigures } from '#domain/figures/month-figures.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { focalPointsOf } from '#domain/kinds/any/focal-points.ts'
import { KINDS } from '#domain/kinds.ts'
import { periodOf, type Period } from '#domain/vocabulary/period.ts'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { BeforeTables } from './before-tables.tsx'
import { FigureTables, FigureRows } from './figure-tables.tsx'
import { InternalNote } from './internal-note.tsx'
import { useFilesOf } from './use-files-of.ts'
import { StepBar } from '#web/frame/step-bar.tsx'

/** A month in exact counts, for those who do the work. `by`: of what has no child's file, what this member wrote alone. */
export function MonthView({
  files,
  whose,
  by,
}: {
  readonly files: readonly CaseFile[]
  readonly whose: ReactNode
  readonly by: MemberId | undefined
}) {
  const [month, setMonth] = useState<Month>(() => monthOf(todayHere()))
  const figures = useMemo(() => monthFigures(KINDS, files, month), [files, month])
  const period = useMemo(() => periodOf('month', firstDay(month)), [month])
  const met = useFilesOf('encounter')
  const groups = useFilesOf('group')
  const before = useMemo(
    () => beforeFigures({ met, groups, children: files }, period, by),
    [met, groups, files, period, by],
  )
  const times = useTimeWords()
  const next = monthBefore(month, -1)
  return (
    <>
      <StepBar back={() => setMonth(monthBefore(month))} on={next > monthOf(todayHere()) ? null : () => setMonth(next)}>
        {times.month(month)}
      </StepBar>
      <div className="print-sheet stack">
        <InternalNote>
          <Trans>
            These are exact numbers of few children. They are for those who do the work and go to nobody else.
          </Trans>
        </InternalNote>
        <h2 className="figures-month">
          {times.month(month)}, {whose}
        </h2>
        <FigureTables figures={figures} />
        <BeforeTables figures={before} />
      </div>
      <AboutStaff period={period} />
      <div className="no-print">
        <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
          <Trans>Print for ourselves</Trans>
        </Button>
      </div>
    </>
  )
}

/** For a focal point alone, and on no paper: a number would tell those who hold the paper that somebody reported. */
function AboutStaff({ period }: { readonly period: Period }) {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const reports = useFilesOf('safeguarding')
  if (team.is !== 'read' || !focalPointsOf(team.value.caseFile).includes(me.member)) return null
  return (
    <div className="no-print stack tight">
      <FigureRows
        title={<Trans>Reports about staff</Trans>}
        rows={[[<Trans key="made">Reported this month</Trans>, reportsAboutStaff(reports, period)]]}
      />
      <p className="hint">
        <Trans>Only a focal point sees this number. It is not printed.</Trans>
      </p>
    </div>
  )
}
