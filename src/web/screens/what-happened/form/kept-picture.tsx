import { useEffect, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AttachmentRef } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'

/** The picture as it will be kept, behind a touch: who writes looks at it before it is saved, and nobody else by chance. */
export function KeptPicture({ file, attachment }: { readonly file: FileId; readonly attachment: AttachmentRef }) {
  const { t } = useLingui()
  const [url, setUrl] = useState<string | null>(null)
  const action = useDeviceAction<Uint8Array, Refusal>()
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url)
    },
    [url],
  )
  const look = async () => {
    const opened = await action.run((device) => device.attachment({ file, ref: attachment }))
    if (opened) setUrl(URL.createObjectURL(new Blob([new Uint8Array(opened.value)], { type: attachment.type })))
  }
  if (url !== null) {
    return (
      <div className="stack tight">
        <img src={url} alt={t`The picture as it will be kept`} className="kept-picture" />
        <Button data-size="sm" variant="outline" onClick={() => setUrl(null)}>
          <Trans>Hide the picture</Trans>
        </Button>
      </div>
    )
  }
  return (
    <>
      <Button
        data-size="sm"
        variant="outline"
        loading={action.busy}
        leftSection={<Icon name="show" size="small" />}
        onClick={() => void look()}
      >
        <Trans>View the picture before you save</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}

interface ToKeepProps {
  /** Its address in this page; given up when it is shown no more. */
  readonly url: string
  readonly busy: boolean
  readonly keep: () => void
  readonly another?: (() => void) | undefined
  readonly leave?: (() => void) | undefined
}

/** A picture that was just chosen, as it would be kept, and large enough to read. Left here, nothing of it stays. */
export function PictureToKeep({ url, busy, keep, another, leave }: ToKeepProps) {
  const { t } = useLingui()
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <div className="stack tight">
      <img src={url} alt={t`The picture as it will be kept`} className="kept-picture large" />
      <p className="hint">
        <Trans>Can you read it? Is anybody in the picture who should not be? Place and time were removed.</Trans>
      </p>
      <div className="row wraps">
        <Button loading={busy} leftSection={<Icon name="lock" size="small" />} onClick={keep}>
          <Trans>Keep it</Trans>
        </Button>
        {another && (
          <Button variant="outline" disabled={busy} onClick={another}>
            <Trans>Choose another picture</Trans>
          </Button>
        )}
        {leave && (
          <Button variant="subtle" disabled={busy} onClick={leave}>
            <Trans>Go back</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
