import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Result } from '#result.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import type { Device } from '#device/api.ts'
import { LongTextField } from '#web/fields/text-field.tsx'

export type TellNotRight = (device: Device, words: string) => Promise<Result<unknown, Refusal, WhyRefused | undefined>>

/** A child says that a line, or the page, is not right. A tap is enough; words are optional. It becomes a task for the worker. */
export function NotRightHere({ tell }: { readonly tell: TellNotRight }) {
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState(false)
  const [words, setWords] = useState('')
  const action = useDeviceAction<unknown, Refusal, WhyRefused | undefined>()
  const send = async () => {
    if (!(await action.run((device) => tell(device, words.trim())))) return
    setTold(true)
    setOpen(false)
    setWords('')
  }
  return (
    <div className="not-right no-print">
      {!open && !told && (
        <button type="button" className="plain not-right-open" onClick={() => setOpen(true)}>
          <Icon name="pencil" size="small" />
          <Trans>This is not right</Trans>
        </button>
      )}
      {open && (
        <>
          <LongTextField
            label={<Trans>What is not right? I can leave it empty.</Trans>}
            value={words}
            set={setWords}
            limit={5000}
            autoFocus
          />
          <button type="button" className="own-words-save" disabled={action.busy} onClick={() => void send()}>
            <Trans>Tell my helper</Trans>
          </button>
        </>
      )}
      {told && (
        <p role="status">
          <Trans>My helper looks at it with me.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
