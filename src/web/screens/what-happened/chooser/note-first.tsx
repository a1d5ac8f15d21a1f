import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { plannedNear } from '#domain/kinds/follow-up/visit-planned.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { folderWords } from '#web/words/folders.ts'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { startOfForm } from '../../../form-model/form-start.ts'
import { proposedFolder } from '../../../form-model/proposed-folder.ts'
import { todayHere } from '#web/words/today.ts'
import { DidYouSee, visitOfNote } from './did-you-see.tsx'
import { useTypedDraft } from '../form/use-typed.ts'
import { draftKey } from '../../../form-model/kept-drafts.ts'
import { useAfterSaving } from '../form/use-saved.ts'
import type { Refusal } from '#device/platform/refusals.ts'

interface NoteFirstProps {
  /** The kind for a note in words alone. */
  readonly face: Face
  readonly line: FileLine
  readonly speak: Speak
  /** Opens its full form with what was typed: for another day or another folder. */
  readonly more: () => void
}

/** A visit that was to be by now and was not written down yet. */
function plannedOf({ line }: FileLine) {
  const plan = plannedNear(line, todayHere())
  return plan && plan.body.on <= todayHere() ? plan : undefined
}

/** Words before any form (P6): a note can be typed on *What happened?* itself and saved with one more tap. It uses the draft of the kind's own form. */
export function NoteFirst({ face, line, speak, more }: NoteFirstProps) {
  const route = useRoute()
  const cameFrom = route.is === 'what-happened' ? route.folder : undefined
  const draft = useTypedDraft(draftKey(face, line.file), () =>
    startOfForm(face, { rights: line.rights, caseFile: line.line }, null, null, cameFrom),
  )
  const section = useRef<HTMLElement>(null)
  const [tried, setTried] = useState(false)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const saved = useAfterSaving(line.file)
  const { change } = draft
  const typed = {
    ...draft.typed,
    folder: proposedFolder(face.kind, { rights: line.rights, caseFile: line.line }, draft.typed),
  }
  const { t } = useLingui()
  const plan = typed.folder === 'care' ? plannedOf(line) : undefined
  const seen = plan && visitOfNote(typed, plan, t`Written as a quick note: nothing more was asked.`)
  const note = draftFromTyped(face, line.line, typed).drafts
  const drafts = seen === 'open' ? [] : seen === undefined ? note : note.map((one) => ({ ...one, ...seen }))
  const text = typed.body['words']
  const save = async () => {
    setTried(true)
    if (drafts.length === 0) {
      focusFirstWrong(section.current)
      return
    }
    const act = drafts.map((one) => ({ file: line.file, draft: one }))
    const done = await action.run((device) => device.write(act, { held: true }))
    if (!done) return
    draft.drop()
    saved(done.value, act)
  }
  const day = typed.at === null ? '' : speak.day(startOf(typed.at))
  const part = typed.folder === null ? '' : speak.say(folderWords(typed.folder))
  return (
    <section ref={section} className="stack tight" aria-label={speak.say(face.ask)}>
      <LongTextField
        label={speak.say(face.ask)}
        hint={
          <Trans>
            Date: {day}. Saved in: {part}.
          </Trans>
        }
        value={typeof text === 'string' ? text : ''}
        set={(words) => change((now) => ({ ...now, body: { ...now.body, words } }))}
        wrong={tried && note.length === 0 ? <Trans>Answer this question.</Trans> : undefined}
      />
      {plan && <DidYouSee plan={plan} typed={typed} change={change} speak={speak} tried={tried} />}
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps between">
        <button type="button" className="plain link" onClick={more}>
          <Trans>Another date, or more details</Trans>
        </button>
        <Button
          data-size="sm"
          loading={action.busy}
          leftSection={<Icon name="lock" size="small" />}
          onClick={() => void save()}
        >
          <Trans>Save</Trans>
        </Button>
      </div>
    </section>
  )
}
