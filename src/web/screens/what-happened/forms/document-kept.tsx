import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AttachmentRef } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { Attachment } from '#domain/kinds/follow-up/document-kept.ts'
import { Panel } from '#web/components/panel.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { KeptPicture, PictureToKeep } from '../form/kept-picture.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice, WhoseFact } from '../form/kind-form.tsx'
import { PartOfScan, ScanNote, startOfScan, useScan } from '../form/scan-to-keep.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { isValues } from '../../../form-model/typed-body.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Face } from '#web/kinds/define-face.ts'
import { SHAPE_RULE_WORDS } from '#web/words/shape-rule-words.ts'

/** A paper or picture to keep. What may never be kept is listed behind a tap before anything is chosen, so that people looking over the shoulder learn nothing from the form (N6). */
export function Form(props: FormProps) {
  const { file } = props.view
  const action = useDeviceAction<true, Refusal>()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { scan, next } = useScan()
  const threwAway = ({ body }: Typed) => {
    const kept = Attachment.safeParse(body['attachment'])
    if (kept.success) void action.run((device) => device.detach({ file, ref: kept.data }))
  }
  return (
    <FormFrame
      {...props}
      {...(scan && { start: (typed: Typed) => startOfScan(props, scan, typed), next: () => next })}
      make={({ file: caseFile, typed }) => {
        const made = draftFromTyped(props.face, caseFile, typed)
        // A picture that nobody has decided about would be lost.
        if (chosen) return { drafts: [], wrong: { attachment: TO_DECIDE, ...made.wrong } }
        return scan ? askedOfScan(typed, made) : made
      }}
      threwAway={threwAway}
    >
      <Never />
      <AttachDocument face={props.face} chosen={chosen} setChosen={setChosen} />
      <BodyFields face={props.face} only={['sort', 'title']} />
      <Looked {...props} />
      <BodyFields face={props.face} only={['originalWith', 'validUntil', 'words']} />
      {scan ? <PartOfScan {...props} /> : <FolderChoice {...props} />}
      <WhoseFact />
    </FormFrame>
  )
}

/** A scan is a picture also as a PDF: it is looked at, and a form that was opened for it is not saved without it. */
function askedOfScan({ body }: Typed, made: FormResult): FormResult {
  const wrong = {
    ...made.wrong,
    ...(body['attachment'] === undefined && { attachment: TO_DECIDE }),
    ...(body['looked'] === undefined && { looked: SHAPE_RULE_WORDS['look-first'] }),
  }
  return Object.keys(wrong).length > 0 ? { drafts: [], wrong } : made
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

/** A picture that was chosen and is not kept yet: in the memory of this page alone. */
interface Chosen {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
  readonly url: string
}

const TO_DECIDE = msg`Keep the picture, or leave it.`

interface AttachProps {
  readonly face: Face
  readonly chosen: Chosen | null
  readonly setChosen: (chosen: Chosen | null) => void
}

/** A picture is looked at as it would be kept, before anything is stored. The bytes are sealed on this phone, and sent once the entry that names them is written. */
function AttachDocument({ face, chosen, setChosen }: AttachProps) {
  const { t } = useLingui()
  const { scan } = useScan()
  const { view, typed, change, wrong, speak } = useFormState()
  const toDecide = chosen || scan ? wrong['attachment'] : undefined
  const input = useRef<HTMLInputElement>(null)
  const look = useDeviceAction<Uint8Array, Refusal | 'file-gone'>()
  const action = useDeviceAction<AttachmentRef, Refusal>()
  const kept = isValues(typed.body['attachment']) ? typed.body['attachment'] : null
  const read = Attachment.safeParse(kept)
  const ref = read.success ? read.data : null
  const put = (attachment: unknown) =>
    change((now) => ({
      ...now,
      body: { ...now.body, attachment, ...(attachment === undefined && { looked: undefined }) },
    }))
  const keep = async ({ bytes, type, name }: Omit<Chosen, 'url'>) => {
    const done = await action.run((device) => device.attach({ file: view.file, held: true, bytes, type, name }))
    if (!done) return
    setChosen(null)
    put(done.value)
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    const clean = await look.run(async (device) => {
      const bytes = await readBytes(file)
      return bytes.ok ? device.documentToKeep({ bytes: bytes.value, type: file.type }) : bytes
    })
    if (!clean) return
    const picked = { bytes: clean.value, type: file.type, name: nameless(file.name) }
    if (PICTURE.test(file.type)) setChosen({ ...picked, url: address(picked) })
    else await keep(picked)
  }
  const busy = look.busy || action.busy
  const takeScan = useEffectEvent(() => {
    if (scan && !kept && !chosen) void take(scan.original)
  })
  useEffect(() => takeScan(), [])
  return (
    <div className={toDecide ? 'field is-wrong' : 'field'}>
      <span className="label">
        <Trans>The paper or picture</Trans>
      </span>
      {scan && (
        <ScanNote face={face} scan={scan} busy={busy} attachment={ref}>
          {ref && !PICTURE.test(ref.type) && (
            <p className="in-due">
              <Trans>The app cannot show this file. Look at it where it is kept before you answer.</Trans>
            </p>
          )}
        </ScanNote>
      )}
      {!scan && (
        <p className="hint">
          <Trans>
            Add no picture if you only want to note where a paper is. The app does not keep where a picture was taken.
          </Trans>
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,application/pdf,.doc,.docx,.odt,text/plain"
        aria-label={t`The paper or picture`}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          // The same picture can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      {kept ? (
        <p className="strip-note row">
          <Icon name="lock" size="small" />
          <span className="grow">
            <Trans>Sealed on this phone: {Math.ceil(Number(kept['size']) / 1024)} kB</Trans>
          </span>
          {!scan && <TakeOut file={view.file} attachment={ref} done={() => put(undefined)} />}
        </p>
      ) : chosen ? (
        <PictureToKeep
          url={chosen.url}
          busy={busy}
          keep={() => void keep(chosen)}
          {...(!scan && { another: () => input.current?.click(), leave: () => setChosen(null) })}
        />
      ) : (
        !scan && (
          <button type="button" className="plain choice" disabled={busy} onClick={() => input.current?.click()}>
            <Icon name="plus" />
            <span className="grow">{busy ? <Trans>Sealing it</Trans> : <Trans>Choose or take a picture</Trans>}</span>
          </button>
        )
      )}
      {ref && PICTURE.test(ref.type) && <KeptPicture key={ref.attachment} file={view.file} attachment={ref} />}
      {toDecide && (
        <p className="wrong" role="alert">
          {speak.say(toDecide)}
        </p>
      )}
      <RefusedNote code={look.refused?.code ?? action.refused?.code} />
    </div>
  )
}

const address = ({ bytes, type }: Omit<Chosen, 'url'>) =>
  URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))

/** Nothing of it stays on this device. */
function TakeOut({
  file,
  attachment,
  done,
}: {
  readonly file: FileId
  readonly attachment: AttachmentRef | null
  readonly done: () => void
}) {
  const action = useDeviceAction<true, Refusal>()
  const go = async () => {
    if (attachment === null || (await action.run((device) => device.detach({ file, ref: attachment })))) done()
  }
  return (
    <button type="button" className="plain link" disabled={action.busy} onClick={() => void go()}>
      <Trans>Remove attachment</Trans>
    </button>
  )
}

const PICTURE = /^image\//

/** A file name on the phone may name a child: only its extension is kept. */
const nameless = (name: string) => `paper${/[.][A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ''}`

function Looked(props: FormProps) {
  const { typed } = useFormState()
  const { scan } = useScan()
  const kept = typed.body['attachment']
  const type = isValues(kept) && typeof kept['type'] === 'string' ? kept['type'] : ''
  return /^(image|video|audio)\//.test(type) || (scan && type !== '') ? (
    <BodyFields face={props.face} only={['looked']} />
  ) : null
}
