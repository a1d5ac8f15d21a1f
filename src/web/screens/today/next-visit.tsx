import { Trans } from '@lingui/react/macro'
import { SectionHead } from '#web/components/panel.tsx'
import { RowList } from '#web/components/entry-row.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { DaysWork } from './days-work.ts'
import { VisitRow } from './visit-row.tsx'

export function NextVisit({ work: { nextVisit } }: { readonly work: DaysWork }) {
  const times = useTimeWords()
  if (!nextVisit) return null
  const on = times.nearDay(nextVisit.visit.body.on)
  return (
    <>
      <SectionHead title={<Trans>Next visit</Trans>} side={on} />
      <RowList>
        <li>
          <VisitRow planned={nextVisit} />
        </li>
      </RowList>
    </>
  )
}
