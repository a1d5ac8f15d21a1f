import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { DateField } from '#web/fields/date-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface TypedLonger {
  readonly until: PlainDate | null
  readonly because: string
}

interface KeepLongerProps {
  readonly file: FileId
  readonly entry: EntryId
  readonly kind: 'encounter-settled' | 'outside-request-settled'
}

/** Extends what is kept without a file until a day, with a reason. */
export function KeepLonger({ file, entry, kind }: KeepLongerProps) {
  const { t } = useLingui()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const [open, setOpen] = useState(false)
  const draft = useDraft<TypedLonger>(`keep-longer ${file} ${entry}`, { until: null, because: '' })
  const { until, because } = draft.value
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (until === null || until <= todayHere() || because.trim() === '') return
    const body = { as: 'kept-longer', entry, until, because: because.trim() }
    if (!(await action.run((device) => device.write([{ file, draft: { kind, at: todayHere(), about: [], body } }]))))
      return
    draft.drop()
    setOpen(false)
  }
  if (!open) {
    return (
      <Button variant="outline" onClick={() => setOpen(true)}>
        <Trans>Keep it longer</Trans>
      </Button>
    )
  }
  return (
    <Panel title={<Trans>Keep it longer</Trans>} inside>
      <div className="stack">
        <DateField
          label={<Trans>Until when?</Trans>}
          ways={['day']}
          value={until}
          set={(on) => draft.set({ until: typeof on === 'string' ? on : null, because })}
          {...(tried && (until === null || until <= todayHere()) && { wrong: t`Choose a day in the future.` })}
        />
        <TextField
          label={<Trans>Why?</Trans>}
          value={because}
          set={(next) => draft.set({ until, because: next })}
          {...(tried && because.trim() === '' && { wrong: t`Answer this question.` })}
        />
        <RefusedNote code={action.refused?.code} />
        <Button loading={action.busy} onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </Panel>
  )
}
