import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useTimeWords } from '#web/words/times.ts'

/** That notes came late by a device or a right that had ended: who decides is led to them, the others read whose they are said to be. */
export function NotesUndecided({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const notes = child.view.undecided ?? []
  const others = notes.filter(({ mayDecide, counts }) => !mayDecide && !counts)
  return (
    <>
      {notes.some(({ mayDecide }) => mayDecide) && (
        <div className="status-line">
          <Icon name="info" size="small" />
          <p className="grow">
            <Trans>Notes in this file wait for your answer.</Trans>
          </p>
          <Button data-size="sm" variant="outline" onClick={() => trail.go({ is: 'not-delivered' })}>
            <Trans>What to do</Trans>
          </Button>
        </div>
      )}
      {others.map(({ id, folder, by, recordedAt }) => {
        const [name, when] = [child.speak.member(by), times.moment(Date.parse(recordedAt))]
        return (
          <div key={`${folder} ${id}`} className="status-line">
            <Icon name="info" size="small" />
            <p className="grow">
              <Trans>
                A note under the name of {name}, dated {when}, came after the server was set back and is not shown: it
                waits for an answer of whoever keeps this file. Ask the keeper of the file; a keeper who can read it
                writes it again.
              </Trans>
            </p>
          </div>
        )
      })}
    </>
  )
}
