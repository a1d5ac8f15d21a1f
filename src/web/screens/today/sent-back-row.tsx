import { Trans } from '@lingui/react/macro'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { faceOf, summaryLine } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { enoughOf, writtenAgain } from '#web/views/decisions/sent-back.tsx'
import type { SentBack } from './days-work.ts'

/** What was asked for, and in the other's words what would be enough. It opens the form in which it is asked again. */
export function SentBackRow({ sentBack: { child, asked, answer } }: { readonly sentBack: SentBack }) {
  const speak = useSpeak(child.line.line)
  const trail = useNavigation()
  const what = speak.say(faceOf(asked.kind)?.name ?? { id: asked.kind })
  const by = speak.member(answer.by)
  // Whoever looks on reads Today, too: what is said of a sealed part stands on the form, after the touch.
  const enough = enoughOf(answer, false)
  return (
    <EntryRow
      lead={<Icon name="again" />}
      title={<ChildName who={child.who} months={child.months} />}
      line={
        <>
          <b>
            {answer.kind === 'approved' ? (
              <Trans>
                {what}: {by} agreed. Save it now.
              </Trans>
            ) : (
              <Trans>
                {what}: {by} says not yet.
              </Trans>
            )}
          </b>{' '}
          {answer.kind === 'approved'
            ? summaryLine(answer, speak)
            : enough !== null && <Trans>Needed to agree: {enough}</Trans>}
        </>
      }
      open={() =>
        trail.go(
          answer.kind === 'approved'
            ? { is: 'approval', file: child.line.file, entry: asked.id }
            : writtenAgain(child.line.file, asked),
        )
      }
    />
  )
}
