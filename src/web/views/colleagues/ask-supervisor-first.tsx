import { Trans } from '@lingui/react/macro'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useTimeWords } from '#web/words/times.ts'

interface Props {
  readonly file: FileId
  readonly member: MemberId
}

const useAsked = (file: FileId): readonly MemberId[] => {
  const asked = useRead(['files'], file, (device) => device.askFirstAbout(file))
  return asked.is === 'read' ? asked.value : []
}

/**
 * Before a colleague is relied on in this file. Why it is asked is not told: another child could be recognised by it
 * (N1). Every choice of a colleague in a child's file shows it, or `AskSupervisorFirstOf`.
 */
export function AskSupervisorFirst({ file, member }: Props) {
  return useAsked(file).includes(member) ? (
    <DueNote icon="info" role="status">
      <Trans>Ask your supervisor first.</Trans>
    </DueNote>
  ) : null
}

interface OfProps {
  readonly file: FileId
  readonly members: readonly { readonly member: MemberId; readonly name: string }[]
}

/** The same where several colleagues are chosen at once: it names whom to ask about. */
export function AskSupervisorFirstOf({ file, members }: OfProps) {
  const times = useTimeWords()
  const asked = useAsked(file)
  const names = times.list(members.filter(({ member }) => asked.includes(member)).map(({ name }) => name))
  return names === '' ? null : (
    <DueNote icon="info" role="status">
      <Trans>Ask your supervisor first about {names}.</Trans>
    </DueNote>
  )
}
