import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import { safeguardingAnswer } from '#domain/kinds/any/safeguarding-answer.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** What I reported, and what was given to me to look into. Nobody else's list shows it. */
function ReportsScreen() {
  const me = useMe()
  const trail = useNavigation()
  const lines = useRead(['files'], 'safeguarding', (device) => device.files('safeguarding'))
  const all = lines.is === 'read' ? lines.value.filter((line) => reportOf(line) !== undefined) : []
  const toMe = all.filter(({ rights }) => rights.justice !== undefined)
  const mine = all.filter((line) => !toMe.includes(line) && reportOf(line)?.by === me.member)
  return (
    <Screen
      title={<Trans>What was reported</Trans>}
      sub={<Trans>Each is seen by you and one other person</Trans>}
      leave="back"
      reading
    >
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      {lines.is === 'read' && all.length === 0 && (
        <EmptyState icon="shield" title={<Trans>Nothing was reported by you or to you</Trans>} />
      )}
      <List title={<Trans>Given to you</Trans>} lines={toMe} />
      <List title={<Trans>Reported by you</Trans>} lines={mine} />
      <Button variant="outline" onClick={() => trail.go({ is: 'report-harm' })}>
        <Trans>Report harm</Trans>
      </Button>
    </Screen>
  )
}

const reportOf = ({ line }: FileLine) => all(line, safeguardingReport)[0]

function List({ title, lines }: { readonly title: ReactNode; readonly lines: readonly FileLine[] }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const day = todayHere()
  if (lines.length === 0) return null
  return (
    <>
      <SectionHead title={title} side={lines.length} />
      <RowList>
        {lines.map((line) => {
          const report = reportOf(line)
          const answer = all(line.line, safeguardingAnswer).at(-1)
          const due = line.due.some(({ on }) => on <= day)
          return (
            <li key={line.file}>
              <EntryRow
                lead={<Icon name="shield" />}
                title={report ? speak.codes(report.body.what) : '…'}
                line={report && speak.day(startOf(report.at))}
                state={
                  due ? (
                    <StatusChip tone="due">
                      <Trans>Needs a next step</Trans>
                    </StatusChip>
                  ) : answer ? (
                    speak.code(answer.body.answer)
                  ) : undefined
                }
                open={() => trail.go({ is: 'reported', report: line.file })}
              />
            </li>
          )
        })}
      </RowList>
    </>
  )
}

export const screen = defineScreen('reports', ReportsScreen)
