import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState, type ReactNode } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { monthBefore, monthOf, type Month } from '#domain/figures/as-of.ts'
import { monthFigures } from '#domain/figures/month-figures.ts'
import { KINDS } from '#domain/kinds.ts'
import { Icon } from '#web/components/icon.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { FigureTables } from './figure-tables.tsx'
import { InternalNote } from './internal-note.tsx'
import { StepBar } from '#web/frame/step-bar.tsx'

/** A month in exact counts, for those who do the work. */
export function MonthView({ files, whose }: { readonly files: readonly CaseFile[]; readonly whose: ReactNode }) {
  const [month, setMonth] = useState<Month>(() => monthOf(todayHere()))
  const figures = useMemo(() => monthFigures(KINDS, files, month), [files, month])
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
      </div>
      <div className="no-print">
        <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
          <Trans>Print for ourselves</Trans>
        </Button>
      </div>
    </>
  )
}
