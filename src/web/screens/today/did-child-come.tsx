import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { all } from '#domain/file/values.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { refuse } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useUndo, useUndoEntries } from '#web/session/undo/undo-bar.tsx'
import type { DueItem } from './days-work.ts'

const WORDS = { yes: msg`The child came`, no: msg`The child did not come` }

/** From the day of an appointment on: two answers, which close it. Whoever carries the child learns that the child came, or did not, and nothing else. */
export function DidChildCome({ due: { child, item } }: { readonly due: DueItem }) {
  const { i18n } = useLingui()
  const undo = useUndo()
  const takeBack = useUndoEntries()
  const reading = useDeviceAction<FileView, Refusal, WhyRefused>()
  const writing = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { file } = child.line
  const answer = async (came: 'yes' | 'no') => {
    // The list has long words cut short: the entry is read whole before it is written again.
    const read = await reading.run(async (device) => {
      const view = await device.file(file)
      return view.ok ? view : refuse(view.code, {})
    })
    const caseFile = read?.value.caseFile
    const planned = caseFile && all(caseFile, task).find(({ id }) => id === item.entry)
    if (!planned) return
    // Of the day on which the child was there, also where it is written later. `asWarning`: these words were saved before.
    const draftOf = (body: BodyOf<typeof task>, replaces: readonly EntryId[]) => ({
      file,
      draft: {
        kind: task.name,
        folder: planned.folder,
        at: planned.body.by ?? planned.at,
        replaces,
        asWarning: true,
        body,
      },
    })
    const said = { ...planned.body, status: came === 'yes' ? ('done' as const) : ('dropped' as const), came }
    const replaces = whatItReplaces(KINDS, caseFile, { kind: task.name, body: said })
    const done = await writing.run((device) => device.write([draftOf(said, replaces)], { held: true }))
    const [entry] = done?.value ?? []
    if (entry) undo(i18n._(WORDS[came]), () => takeBack([entry], [draftOf(planned.body, [entry])]))
  }
  return (
    <div className="grow">
      <p className="row wraps">
        {(['yes', 'no'] as const).map((came) => (
          <Button
            key={came}
            variant="outline"
            data-size="sm"
            loading={reading.busy || writing.busy}
            onClick={() => void answer(came)}
          >
            {i18n._(WORDS[came])}
          </Button>
        ))}
      </p>
      <RefusedNote code={reading.refused?.code ?? writing.refused?.code} />
    </div>
  )
}
