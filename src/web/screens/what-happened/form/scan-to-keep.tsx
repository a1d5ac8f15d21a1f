import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AttachmentRef } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation, useRoute } from '#web/navigation/navigation.tsx'
import type { Route, ScanToKeep } from '#web/navigation/routes.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { leaveOutScan } from '#web/views/import-export/scans-left-out.ts'
import type { Face } from '#web/kinds/define-face.ts'
import { writableFolders } from '../../../form-model/form-start.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { draftKey } from '../../../form-model/kept-drafts.ts'
import type { FormProps } from './form-frame.tsx'

/** The scan that this form asks about, where it was opened for one, and the form of the next. */
export function useScan(): { readonly scan: ScanToKeep | undefined; readonly next: Route | undefined } {
  const route = useRoute()
  const { scan, scansLeft = [] } = route.is === 'write' ? route : {}
  const [after, ...left] = scansLeft
  return {
    scan,
    next: scan && after && { is: 'write', kind: 'document-kept', file: after.file, scan: after, scansLeft: left },
  }
}

/** The parts in which it may be kept, the narrowest first: nobody has read yet what a scan says. */
const narrowestFirst = (of: Pick<FormProps, 'face' | 'view'>) => writableFolders(of.face, of.view).toReversed()

/** The answers with which the form of a scan begins. */
export const startOfScan = (
  of: Pick<FormProps, 'face' | 'view'>,
  { document, title }: ScanToKeep,
  typed: Typed,
): Typed => ({
  ...typed,
  folder: narrowestFirst(of)[0] ?? null,
  body: { ...typed.body, document, ...(title !== undefined && { title }) },
})

interface ScanNoteProps {
  readonly face: Face
  readonly scan: ScanToKeep
  readonly busy: boolean
  readonly attachment: AttachmentRef | null
  readonly children?: ReactNode
}

/** Which scan it is, and the way on without it: nothing of it stays. */
export function ScanNote({ face, scan, busy, attachment: ref, children }: ScanNoteProps) {
  const trail = useNavigation()
  const { store } = useDrafts()
  const { next } = useScan()
  const action = useDeviceAction<true, Refusal>()
  const leaveOut = async () => {
    if (ref && !(await action.run((device) => device.detach({ file: scan.file, ref })))) return
    leaveOutScan(scan)
    store.drop(draftKey(face, scan.file, undefined, null, scan.document))
    if (next) trail.replace(next)
    else trail.back()
  }
  return (
    <Panel inside>
      <div className="stack tight">
        <bdi className="bold">{scan.original.name}</bdi>
        <p>
          <Trans>The number in its name led to this child. If the paper is about another child, leave it out.</Trans>
        </p>
        {children}
        <Button variant="outline" data-size="sm" disabled={busy || action.busy} onClick={() => void leaveOut()}>
          <Trans>Leave it out</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
      </div>
    </Panel>
  )
}

/** The part of the file: asked openly, with the narrowest chosen. */
export function PartOfScan(of: Pick<FormProps, 'face' | 'view'>) {
  const { typed, change, speak } = useFormState()
  return (
    <ChoiceField
      label={<Trans>Which part of the file?</Trans>}
      hint={<Trans>Choose the part for the most sensitive fact.</Trans>}
      choices={narrowestFirst(of).map((folder) => ({ value: folder, words: speak.code(folder) }))}
      value={typed.folder}
      set={(folder) => change((now) => ({ ...now, folder, beside: { ...now.beside, folderChosen: true } }))}
    />
  )
}
