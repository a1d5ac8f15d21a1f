import { Trans } from '@lingui/react/macro'
import { sentBackTo } from '#domain/file/approvals.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId, MemberId } from '#domain/entry/ids.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { exceptionAsked } from '#domain/kinds/planning/exception-asked.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { Icon } from '#web/components/icon.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import type { Route } from '#web/navigation/routes.ts'
import { useReveal } from '#web/session/reveal.tsx'

/** The kind whose form asks for it again: of an exception, the decision that a rule refused. */
const kindAgain = ({ kind, body }: Entry): string =>
  kind === exceptionAsked.name ? (exceptionAsked.schema.safeParse(body).data?.of ?? kind) : kind

/** The form in which what was sent back is written again. */
export function writtenAgain(file: FileId, asked: Entry): Route {
  const kind = kindAgain(asked)
  return { is: 'write', kind, file, ...(kind === asked.kind && { from: asked.id }) }
}

/** What would be enough, in the words of whoever said not yet; nothing while its part is not to be seen. */
export const enoughOf = (answer: Entry, revealed: boolean): string | null =>
  needsReveal(answer.folder) && !revealed ? null : (returned.schema.safeParse(answer.body).data?.words ?? null)

interface SentBackNoteProps {
  readonly view: { readonly file: FileId; readonly caseFile: CaseFile }
  readonly me: MemberId
  readonly kind: string
  readonly from: EntryId | undefined
}

/** Above the form of something that came back: who said not yet, and what would be enough. */
export function SentBackNote({ view: { file, caseFile }, me, kind, from }: SentBackNoteProps) {
  const speak = useSpeak(caseFile)
  const { revealed } = useReveal(file)
  const [back] = sentBackTo(caseFile, me)
    .filter(({ asked }) => kindAgain(asked) === kind && (from === undefined || from === asked.id))
    .toReversed()
  const enough = back ? enoughOf(back.answer, revealed) : null
  if (!back || enough === null) return null
  return (
    <div className="status-line" role="note">
      <Icon name="again" size="small" />
      <p className="grow">
        <b>
          <Trans>{speak.member(back.answer.by)} says “not yet”. What is still needed:</Trans>
        </b>{' '}
        {enough}
      </p>
    </div>
  )
}
