import { Trans } from '@lingui/react/macro'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useRead } from '#web/device/use-read.ts'

/** Before a colleague is relied on in this file. Why it is asked is not told: another child could be recognised by it (N1). */
export function AskSupervisorFirst({ file, member }: { readonly file: FileId; readonly member: MemberId }) {
  const asked = useRead(['files'], file, (device) => device.askFirstAbout(file))
  return asked.is === 'read' && asked.value.includes(member) ? (
    <DueNote icon="info" role="status">
      <Trans>Ask your supervisor first.</Trans>
    </DueNote>
  ) : null
}
