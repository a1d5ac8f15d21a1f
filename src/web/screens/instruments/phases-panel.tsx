import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { KINDS } from '#domain/kinds.ts'
import { phaseWindows, windowsOf } from '#domain/kinds/any/phase-windows.ts'
import { PHASE_WINDOWS } from '#domain/kinds/planning/phase-of.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { Panel } from '#web/components/panel.tsx'
import { current } from '#domain/file/values.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const MONTHS = [
  { key: 'transition', words: msg`Transition, from month` },
  { key: 'inclusion', words: msg`Inclusion, from month` },
  { key: 'end', words: msg`The usual end, in months` },
] as const

/** The month from which a phase is usual in this agency. It moves no child: a person sets the phase, and this is the suggestion until then. */
export function PhasesPanel({ view }: { readonly view: FileView }) {
  const { i18n } = useLingui()
  const now = windowsOf(view.caseFile) ?? PHASE_WINDOWS
  const draft = useDraft(`phases ${current(view.caseFile, phaseWindows)[0]?.id ?? ''}`, {
    transition: String(now.transition),
    inclusion: String(now.inclusion),
    end: String(now.end),
    because: '',
  })
  const typed = draft.value
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const body = {
    transition: Number(typed.transition),
    inclusion: Number(typed.inclusion),
    end: Number(typed.end),
    because: typed.because,
  }
  const fits = phaseWindows.schema.safeParse(body).success
  const save = async () => {
    const saved = await action.run((device) =>
      device.write([
        {
          file: view.file,
          draft: {
            kind: phaseWindows.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, view.caseFile, { kind: phaseWindows.name, body }),
            body,
          },
        },
      ]),
    )
    if (!saved) return
    draft.set({ ...typed, because: '' })
    draft.drop()
  }
  return (
    <Panel title={<Trans>The phases of this agency</Trans>}>
      <div className="instruments-text stack">
        <p className="hint">
          <Trans>
            Counted from the day the file was opened. This changes no child’s phase: it is only a suggestion until
            somebody sets the phase.
          </Trans>
        </p>
        {MONTHS.map(({ key, words }) => (
          <TextField
            key={key}
            label={i18n._(words)}
            keyboard="numeric"
            limit={3}
            value={typed[key]}
            set={(text) => draft.set({ ...typed, [key]: text })}
          />
        ))}
        <TextField
          label={<Trans>Why so?</Trans>}
          value={typed.because}
          set={(next) => draft.set({ ...typed, because: next })}
        />
        <RefusedNote code={action.refused?.code} />
        <Button
          variant="outline"
          loading={action.busy}
          missing={
            typed.because.trim() === ''
              ? [<Trans key="why">Why so?</Trans>]
              : fits
                ? []
                : MONTHS.map(({ words }) => i18n._(words))
          }
          onClick={() => void save()}
        >
          <Trans>Use these</Trans>
        </Button>
      </div>
    </Panel>
  )
}
