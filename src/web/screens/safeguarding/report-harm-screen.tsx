import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ReportFields } from './report-fields.tsx'
import { reportSubject, reportBody, emptyReport, missingInReport, type TypedReport } from './typed-report.ts'
import { WhoReadsReport } from './who-reads.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Reports that somebody who should protect did harm. Anyone here may; it bypasses every line manager. */
function ReportScreen() {
  const trail = useNavigation()
  const draft = useDraft<TypedReport>('report', emptyReport)
  const action = useDeviceAction<FileId, Refusal, WhyRefused>()
  const [tried, setTried] = useState(false)
  const typed = draft.value
  const missing = tried ? missingInReport(typed) : []
  const { child } = typed
  const about = reportSubject(typed)
  const send = async () => {
    setTried(true)
    if (child === '' || missingInReport(typed).length > 0) {
      focusFirstWrong(document.body)
      return
    }
    const done = await action.run((device) =>
      device.reportStaff({ about, child, body: reportBody(typed), ...(typed.reader && { to: typed.reader }) }),
    )
    if (!done) return
    draft.drop()
    trail.replace({ is: 'reported', report: done.value })
  }
  return (
    <Screen
      title={<Trans>Harm by one of us</Trans>}
      sub={<Trans>Read by one person outside line management</Trans>}
      leave="close"
      reading
      dock={
        <Button data-main loading={action.busy} onClick={() => void send()}>
          <Trans>Send the report</Trans>
        </Button>
      }
    >
      <div className="stack wide">
        <p>
          <Trans>
            Is somebody in danger now? Get help first; this report can wait. You need not be sure that it is true, and
            nobody loses anything by saying what they heard.
          </Trans>
        </p>
        <ReportFields typed={typed} set={(change) => draft.set({ ...typed, ...change })} missing={missing} />
        <WhoReadsReport
          about={about}
          child={child}
          chosen={typed.reader}
          choose={(reader) => draft.set({ ...typed, reader })}
        />
        {missing.length > 0 && (
          <p className="wrong" role="alert">
            <Trans>One answer is missing or not right. It is marked above.</Trans>
          </p>
        )}
        {action.refused?.code !== 'rule-refused' && <RefusedNote code={action.refused?.code} />}
      </div>
    </Screen>
  )
}

export const screen = defineScreen('report-harm', ReportScreen)
