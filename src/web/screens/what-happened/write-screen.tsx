import './what-happened.css'
import { Trans } from '@lingui/react/macro'
import { createElement, Suspense, type ComponentType } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { later } from '#web/components/later.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import type { MissingToSupply } from '#web/navigation/routes.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useReveal, type Reveal } from '#web/session/reveal.tsx'
import { begunKindName } from '../../form-model/begun.ts'
import { ClashForm, useSomethingElse } from './form/clash-form.tsx'
import type { FormProps } from './form/form-frame.tsx'
import { KindForm } from './form/kind-form.tsx'
import { clashingEntries } from '../../form-model/form-start.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

export interface WriteProps {
  /** A kind, or a variant of a kind after a slash: `visit/by-phone`. */
  readonly kind: string
  readonly file?: FileId
  readonly from?: EntryId
  readonly towards?: MissingToSupply
}

const OWN = import.meta.glob<ComponentType<FormProps>>(['./forms/*.tsx', '!./forms/*.test.tsx'], { import: 'Form' })

/** Kinds with a hand-made form: the module with their name in `forms/`. */
const OWN_FORMS = new Map(
  Object.entries(OWN).map(([path, load]) => [/([^/]+)[.]tsx$/.exec(path)?.[1] ?? '', later(load)]),
)

/** The form of one kind, over one child's file. */
export function WriteScreen({ kind, file, ...opened }: WriteProps) {
  if (file === undefined) return <Nowhere />
  return <OpenForm kind={kind} file={file} {...opened} />
}

function OpenForm({ kind, file, ...opened }: WriteProps & { readonly file: FileId }) {
  const reading = useRead(['files'], file, (device) => device.file(file))
  if (reading.is === 'reading') return <Opening />
  if (reading.is === 'refused') return <Nowhere />
  return <FormOf kind={kind} view={reading.value} {...opened} />
}

function FormOf({ kind, view, from, towards }: Omit<WriteProps, 'file'> & { readonly view: FileView }) {
  const opened = view.caseFile.entries.find((one) => one.id === from) ?? null
  const begun = begunKindName(opened)
  const [name = '', way = null] = (begun ?? kind).split('/')
  const [otherwise, writeOtherwise] = useSomethingElse()
  const reveal = useReveal(view.file)
  const face = faceOf(name)
  if (!face) return <Nowhere />
  const entry = opened?.kind === name ? opened : null
  if (!reveal.revealed && opensSealed(face, opened)) return <BeforeTheTouch reveal={reveal} />
  const props: FormProps = {
    face,
    view,
    from: entry,
    under: entry || begun !== undefined ? null : opened,
    way,
    ...(opened && begun !== undefined && { begun: opened }),
    ...(towards && { towards }),
  }
  const clashingNow = otherwise ? [] : clashingEntries(face, view.caseFile, entry)
  if (clashingNow.length > 1) return <ClashForm {...props} standing={clashingNow} otherwise={writeOtherwise} />
  return <Suspense fallback={<Opening />}>{createElement(OWN_FORMS.get(name) ?? KindForm, props)}</Suspense>
}

/** Whether the form could open with sealed content. For a kind with a single current value the answer does not depend on the file, so that asking reveals nothing. */
function opensSealed({ kind, fresh }: Face, from: Entry | null): boolean {
  if (from !== null && needsReveal(from.folder)) return true
  return kind.single !== undefined && kind.single.key === undefined && fresh !== true && kind.folders.some(needsReveal)
}

function BeforeTheTouch({ reveal }: { readonly reveal: Reveal }) {
  return (
    <Screen title={<Trans>Write</Trans>} leave="close">
      <SealedParts reveal={reveal} />
    </Screen>
  )
}

function Opening() {
  return (
    <Screen title={<Trans>Write</Trans>} leave="close">
      <p className="ink-2" role="status">
        <Trans>Opening</Trans>
      </p>
    </Screen>
  )
}

function Nowhere() {
  return (
    <Screen title={<Trans>Write</Trans>} leave="back">
      <EmptyState icon="lock" title={<Trans>There is nothing here that you may open.</Trans>}>
        <p>
          <Trans>Go back and choose a child first.</Trans>
        </p>
      </EmptyState>
    </Screen>
  )
}

export const screen = defineScreen('write', WriteScreen)
