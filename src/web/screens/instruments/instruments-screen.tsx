import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { currentByKey } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { itemsOf } from '#domain/instruments/catalogue.ts'
import type { Instrument } from '#domain/vocabulary/instrument.ts'
import { LARGEST, readInstrument } from '#domain/instruments/read-instrument.ts'
import { KINDS } from '#domain/kinds.ts'
import { instrumentHeld } from '#domain/kinds/any/instrument-held.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { RowList } from '#web/components/entry-row.tsx'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { RouteRow } from '#web/frame/route-row.tsx'
import { MeetingsInFigures } from '#web/views/met-without-file/counted-in-figures.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { useDataFile } from '#web/views/import-export/use-data-file.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useOwnInstruments } from '#web/views/guidance-words/own-instruments.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { PhasesPanel } from './phases-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './instruments.css'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Question sets: ours, and those that the agency holds. Keepers of the team's file add one, or retire one. */
function InstrumentsScreen() {
  const ours = useOwnInstruments()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  const keeper = view && mayWriteIn(view, 'card') ? view : null
  const held = view
    ? [...currentByKey(view.caseFile, instrumentHeld).values()].flatMap((values) => values.slice(0, 1))
    : []
  return (
    <Screen title={<Trans>Sets of questions</Trans>} leave="back" reading>
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      <div className="stack">
        <RowList>
          <RouteRow
            to={{ is: 'own-questions' }}
            icon="paper"
            title={<Trans>Questions of the agency’s own</Trans>}
            line={<Trans>At the end of the app’s forms</Trans>}
          />
        </RowList>
        <Panel title={<Trans>Sets in the app</Trans>}>
          <ul className="rows">
            {ours.map((instrument) => (
              <li key={instrument.id} className="instruments-text">
                <About instrument={instrument} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={<Trans>Sets that the agency added</Trans>}>
          {held.length === 0 && (
            <p className="instruments-text ink-2">
              <Trans>None. An agency that has a licence for a set of questions can bring it in as a file.</Trans>
            </p>
          )}
          <ul className="rows">
            {held.map(({ id, body }) => (
              <li key={id} className="instruments-text stack tight">
                <About instrument={body.instrument} />
                {body.is === 'withdrawn' && (
                  <p className="hint">
                    <Trans>No longer used: {body.because}</Trans>
                  </p>
                )}
                {body.is === 'held' && keeper && <Withdraw view={keeper} instrument={body.instrument} />}
              </li>
            ))}
          </ul>
          {keeper && <BringIn view={keeper} />}
        </Panel>
        {keeper && <PhasesPanel view={keeper} />}
        {keeper && <MeetingsInFigures />}
      </div>
    </Screen>
  )
}

function About({ instrument }: { readonly instrument: Instrument }) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const { licence, ages } = instrument
  const count = itemsOf(instrument).length
  return (
    <>
      <b lang={instrument.language}>{instrument.title}</b>
      <p className="hint">
        {t`${plural(count, { one: '# question', other: '# questions' })}`}
        {' · '}
        <Trans>
          for {ages.from} to {ages.to} years · version {instrument.version} · {instrument.owner} ·{' '}
          {speak.code(licence.terms)}
        </Trans>
        {licence.terms === 'by-agreement' && licence.until !== undefined && (
          <>
            {' · '}
            <Trans>until {speak.day(licence.until)}</Trans>
          </>
        )}
      </p>
    </>
  )
}

/** Reads a file on this device. An invalid one is refused completely, with the line and the reason of each fault. */
function BringIn({ view }: { readonly view: FileView }) {
  const { read, chooser, clear } = useDataFile(readInstrument, LARGEST)
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const bring = async (instrument: Instrument) => {
    const body = { is: 'held', instrument }
    const saved = await action.run((device) =>
      device.write([
        {
          file: view.file,
          draft: {
            kind: instrumentHeld.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, view.caseFile, { kind: instrumentHeld.name, body }),
            body,
          },
        },
      ]),
    )
    if (saved) clear()
  }
  return (
    <div className="instruments-text stack">
      <p>
        <Trans>Add a set from a file</Trans>
      </p>
      {chooser}
      {read && (
        <>
          <About instrument={read} />
          <RefusedNote code={action.refused?.code} />
          <Button loading={action.busy} onClick={() => void bring(read)}>
            <Trans>Use this set</Trans>
          </Button>
        </>
      )}
    </div>
  )
}

function Withdraw({ view, instrument }: { readonly view: FileView; readonly instrument: Instrument }) {
  const draft = useDraft<string | null>(`stop-set ${instrument.id} ${instrument.version}`, null)
  const because = draft.value
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  if (because === null) {
    return (
      <button type="button" className="plain link" onClick={() => draft.set('')}>
        <Trans>Stop using this set</Trans>
      </button>
    )
  }
  const withdraw = async () => {
    const body = { is: 'withdrawn', instrument, because }
    const written = await action.run((device) =>
      device.write([
        {
          file: view.file,
          draft: {
            kind: instrumentHeld.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, view.caseFile, { kind: instrumentHeld.name, body }),
            body,
          },
        },
      ]),
    )
    if (written) draft.drop()
  }
  return (
    <div className="stack tight">
      <TextField label={<Trans>Why?</Trans>} value={because} set={draft.set} />
      <RefusedNote code={action.refused?.code} />
      <Button
        loading={action.busy}
        missing={[because.trim() === '' && <Trans key="a">Why?</Trans>]}
        variant="outline"
        onClick={() => void withdraw()}
      >
        <Trans>Stop using this set</Trans>
      </Button>
    </div>
  )
}

export const screen = defineScreen('instruments', InstrumentsScreen)
