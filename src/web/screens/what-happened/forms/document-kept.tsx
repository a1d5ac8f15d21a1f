import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { AttachmentRef } from '#device/files/api.ts'
import { Attachment } from '#domain/kinds/follow-up/document-kept.ts'
import { Panel } from '#web/components/panel.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { KeptPicture } from '../form/kept-picture.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice, WhoseFact } from '../form/kind-form.tsx'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { isValues } from '../../../form-model/typed-body.ts'
import { useFormState } from '../../../form-model/form-state.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** A paper or picture to keep. What may never be kept is listed behind a tap before anything is chosen, so that people looking over the shoulder learn nothing from the form (N6). */
export function Form(props: FormProps) {
  return (
    <FormFrame {...props} make={({ file, typed }) => draftFromTyped(props.face, file, typed)}>
      <Never />
      <AttachDocument />
      <BodyFields face={props.face} only={['sort', 'title']} />
      <Looked {...props} />
      <BodyFields face={props.face} only={['originalWith', 'validUntil', 'words']} />
      <FolderChoice {...props} />
      <WhoseFact />
    </FormFrame>
  )
}

function Never() {
  return (
    <Panel>
      <Disclosure title={<Trans>Some pictures must never be kept: read which</Trans>}>
        <p>
          <Trans>
            No sexual picture of a child, not even as proof: tell the police or the hotline where it is, and do not copy
            it. No recording of the child telling what happened. No portrait, if the work can do without.
          </Trans>
        </p>
      </Disclosure>
    </Panel>
  )
}

/** The bytes are sealed on this phone when they are chosen, and sent before the entry that names them. */
function AttachDocument() {
  const { t } = useLingui()
  const { view, typed, change } = useFormState()
  const input = useRef<HTMLInputElement>(null)
  const action = useDeviceAction<AttachmentRef, Refusal | 'file-gone'>()
  const kept = isValues(typed.body['attachment']) ? typed.body['attachment'] : null
  const read = Attachment.safeParse(kept)
  const ref = read.success ? read.data : null
  const take = async (file: File | undefined) => {
    if (!file) return
    const done = await action.run(async (device) => {
      const read = await readBytes(file)
      return read.ok
        ? device.attach({ file: view.file, bytes: read.value, type: file.type, name: nameless(file.name) })
        : read
    })
    if (done) change((now) => ({ ...now, body: { ...now.body, attachment: done.value } }))
  }
  return (
    <div className="field">
      <span className="label">
        <Trans>The paper or picture</Trans>
      </span>
      <p className="hint">
        <Trans>Leave it out to write down only where a paper is. Where a picture was taken is not kept.</Trans>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,application/pdf,.doc,.docx,.odt,text/plain"
        aria-label={t`The paper or picture`}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {kept ? (
        <p className="strip-note row">
          <Icon name="lock" size="small" />
          <span className="grow">
            <Trans>Sealed on this phone: {Math.ceil(Number(kept['size']) / 1024)} kB</Trans>
          </span>
          <button
            type="button"
            className="plain link"
            onClick={() =>
              change((now) => ({ ...now, body: { ...now.body, attachment: undefined, looked: undefined } }))
            }
          >
            <Trans>Take it out</Trans>
          </button>
        </p>
      ) : (
        <button type="button" className="plain choice" disabled={action.busy} onClick={() => input.current?.click()}>
          <Icon name="plus" />
          <span className="grow">
            {action.busy ? <Trans>Sealing it</Trans> : <Trans>Choose or take a picture</Trans>}
          </span>
        </button>
      )}
      {ref && PICTURE.test(ref.type) && <KeptPicture key={ref.attachment} file={view.file} attachment={ref} />}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

const PICTURE = /^image\//

/** A file name on the phone may name a child: only its extension is kept. */
const nameless = (name: string) => `paper${/[.][A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''}`

function Looked(props: FormProps) {
  const { typed } = useFormState()
  const kept = typed.body['attachment']
  const type = isValues(kept) && typeof kept['type'] === 'string' ? kept['type'] : ''
  return /^(image|video|audio)\//.test(type) ? <BodyFields face={props.face} only={['looked']} /> : null
}
