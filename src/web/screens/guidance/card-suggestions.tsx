import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { Suggestion } from '#guidance/engine/card.ts'
import { draftFromStep } from '#guidance/engine/drafts.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useUndoEntries, useUndo } from '#web/session/undo/undo-bar.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'

/** What one could do: one tap adds it to the plan, and can be undone; or opens the form. */
export function CardSuggestions({
  offers,
  child,
}: {
  readonly offers: readonly Suggestion[]
  readonly child: ChildFile
}) {
  if (offers.length === 0) return null
  return (
    <Panel title={<Trans>What you could do</Trans>}>
      <ul>
        {offers.map((offer) => (
          <li key={offer.what} className="card-suggestion">
            <span className="grow">{child.speak.say(libraryMessage(offer.what))}</span>
            {offer.is === 'write' ? (
              <OpenForm offer={offer} child={child} />
            ) : (
              <AddToPlan offer={offer} child={child} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OpenForm({
  offer,
  child,
}: {
  readonly offer: Extract<Suggestion, { is: 'write' }>
  readonly child: ChildFile
}) {
  const trail = useNavigation()
  const { t } = useLingui()
  const what = child.speak.say(libraryMessage(offer.what))
  return (
    <button
      type="button"
      className="plain link"
      aria-label={t`Open the form: ${what}`}
      onClick={() => trail.go({ is: 'write', kind: offer.kind, file: child.file })}
    >
      <Icon name="pencil" size="small" />
      <Trans>Write</Trans>
    </button>
  )
}

function AddToPlan({
  offer,
  child,
}: {
  readonly offer: Exclude<Suggestion, { is: 'write' }>
  readonly child: ChildFile
}) {
  const { t } = useLingui()
  const { file, day, speak, view } = child
  const me = useMe()
  const takeBack = useUndoEntries()
  const undo = useUndo()
  const [added, setAdded] = useState(false)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const what = speak.say(libraryMessage(offer.what))
  const mayWrite = mayWriteIn(view, 'care')

  const add = async () => {
    const draft = draftFromStep(offer, {
      today: day,
      me: me.member,
      key: crypto.randomUUID(),
      words: what,
      notAskedYet: t`Suggested; not yet discussed with the child.`,
    })
    const written = await action.run((held) => held.write([{ file, draft }], { held: true }))
    const [entry] = written?.value ?? []
    if (entry === undefined) return
    setAdded(true)
    undo(t`In the plan: ${what}`, () => {
      const takenBack = {
        kind: 'superseded',
        folder: 'care',
        at: day,
        body: { entry, because: t`Undone at once.` },
      } as const
      takeBack(written?.value ?? [], [{ file, draft: takenBack }])
      setAdded(false)
    })
  }
  if (added) {
    return (
      <span className="suggestion-done in-safe">
        <Icon name="tick" size="small" />
        <Trans>In the plan</Trans>
      </span>
    )
  }
  if (!mayWrite) return null
  return (
    <>
      <button
        type="button"
        className="plain link"
        disabled={action.busy}
        aria-label={t`Add to the plan: ${what}`}
        onClick={() => void add()}
      >
        <Icon name="plus" size="small" />
        <Trans>Add</Trans>
      </button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
