import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { isJustWritten } from '#domain/urgent/alarm-taken-back.ts'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { useNow } from '#web/words/use-now.ts'

interface TakeBackAlarmProps {
  readonly view: FileView
  /** The entry that says that the child is missing. */
  readonly alarm: Entry
  readonly done: () => void
}

/** For its writer, in the first minutes. What has not left this device is removed; else it is struck, here and on every other device. */
export function TakeBackAlarm({ view, alarm, done }: TakeBackAlarmProps) {
  const { t } = useLingui()
  const me = useMe()
  const now = useNow()
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<readonly EntryId[] | 'gone' | 'stands', Refusal, WhyRefused>()
  if (alarm.by !== me.member || !isJustWritten(alarm, now)) return null
  const takeBack = async () => {
    const body = { entry: alarm.id, because: t`Written by mistake` }
    const draft = { kind: superseded.name, folder: alarm.folder, at: todayHere(), body }
    const taken = await action.run(async (device) => {
      const undone = await device.undo([alarm.id])
      return undone.ok && undone.value === 'gone' ? undone : device.write([{ file: view.file, draft }])
    })
    if (taken) done()
  }
  if (asked)
    return (
      <SecondLook
        title={t`Take back the missing-child alarm?`}
        loses={
          <Trans>
            The alarm is removed from Today on every device. Colleagues who read it are told that you took it back.
          </Trans>
        }
        more={<RefusedNote code={action.refused?.code} />}
        doIt={{ words: <Trans>Take it back</Trans>, go: () => void takeBack(), busy: action.busy }}
        leaveIt={() => setAsked(false)}
      />
    )
  return (
    <p>
      <Trans>Written by mistake?</Trans>{' '}
      <button type="button" className="plain link" onClick={() => setAsked(true)}>
        <Trans>Take it back</Trans>
      </button>
    </p>
  )
}
