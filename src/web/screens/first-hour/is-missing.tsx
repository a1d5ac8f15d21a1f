import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { LawAsks } from './law-asks.tsx'
import { HourStep } from './hour-step.tsx'

/** A missing child: who must know, what the law asks, who may be asked, and that the child is back. */
export function IsMissing({ view, episode }: { readonly view: FileView; readonly episode: EntryId }) {
  const speak = useSpeak(view.caseFile)
  const trail = useNavigation()
  const { file } = view
  const goOn = () => trail.go({ is: 'write', kind: 'missing-episode', file, from: episode })
  return (
    <ol className="hour-steps">
      <HourStep
        title={<Trans>Call your supervisor</Trans>}
        more={<Trans>The supervisor sees it on Today once this phone has had a network. A call is faster.</Trans>}
      />
      <LawAsks>
        <Button data-size="sm" variant="outline" onClick={goOn}>
          <Trans>Write what was decided</Trans>
        </Button>
      </LawAsks>
      <HourStep
        title={<Trans>Ask those who are safe</Trans>}
        more={
          <Trans>
            First think who may be involved. The card warns only of people that somebody wrote there. The app tells
            nobody in the family.
          </Trans>
        }
      >
        <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'child', file, tab: 'people' })}>
          <Trans>People around the child</Trans>
        </Button>
      </HourStep>
      <HourStep
        title={speak.say(
          msg({
            message:
              '{p, select, she {She is found} he {He is found} they {They are found} other {The child is found}}',
          }),
        )}
        more={<Trans>First ask how the child is, then where the child was.</Trans>}
      >
        <Button data-size="sm" onClick={goOn}>
          <Trans>Record the return</Trans>
        </Button>
      </HourStep>
    </ol>
  )
}
