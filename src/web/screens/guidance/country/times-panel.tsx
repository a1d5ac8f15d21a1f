import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'
import { TIMERS, type Timer } from '#domain/vocabulary/country-pack/timer-names.ts'
import { timer } from '#domain/country-pack/timers.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { FactSource } from './fact-source.tsx'
import { useChangeCountryFacts } from './use-country.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Every time limit: the country's, the agency's own, or ours where neither sets one. */
export function TimesPanel({
  view,
  agency,
  may,
}: {
  readonly view: FileView
  readonly agency: AgencyPack
  readonly may: boolean
}) {
  const speak = useSpeak(null)
  const [changing, setChanging] = useState<Timer | null>(null)
  return (
    <Panel title={<Trans>Time limits</Trans>} inside>
      <ul className="sources">
        {TIMERS.map((name) => {
          const said = agency.pack.timers[name]
          return (
            <li key={name}>
              <b className="block">
                {speak.code(name)}: {timer(agency.pack, name)}
              </b>
              <span className="block ink-2">
                {said ? speak.say(MARK_WORDS[said.fact.mark]) : <Trans>None found; this is the app’s default</Trans>}
                {said?.fact.source !== undefined && (
                  <>
                    : <FactSource agency={agency} fact={said.fact} />
                  </>
                )}
              </span>
              {said && (
                <span className="block">
                  <AppWords>{said.fact.says}</AppWords>
                </span>
              )}
              {may && changing !== name && (
                <button type="button" className="plain link" onClick={() => setChanging(name)}>
                  <Trans>Set another time limit</Trans>
                </button>
              )}
              {may && changing === name && (
                <ChangeTime view={view} agency={agency} name={name} done={() => setChanging(null)} />
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

const LONGEST = 3660

function ChangeTime({
  view,
  agency,
  name,
  done,
}: {
  readonly view: FileView
  readonly agency: AgencyPack
  readonly name: Timer
  readonly done: () => void
}) {
  const own = agency.changes.find(({ body }) => body.is === 'time' && body.timer === name)
  const draft = useDraft(`time ${agency.pack.country} ${name} ${own?.id ?? ''}`, {
    value: String(timer(agency.pack, name)),
    says: '',
  })
  const { value, says } = draft.value
  const { say, takeBack, busy, refused } = useChangeCountryFacts(view)
  const isNumber = /^\d{1,4}$/.test(value) && Number(value) <= LONGEST
  const save = async () => {
    if (
      await say({
        kind: 'country-fact-changed',
        body: { is: 'time', country: agency.pack.country, timer: name, value: Number(value), says: says.trim() },
      })
    ) {
      draft.drop()
      done()
    }
  }
  return (
    <div className="stack tight">
      <TextField
        label={<Trans>How many?</Trans>}
        keyboard="numeric"
        limit={4}
        value={value}
        set={(next) => draft.set({ value: next, says })}
      />
      <TextField
        label={<Trans>Why this limit, and who agreed?</Trans>}
        limit={300}
        value={says}
        set={(next) => draft.set({ value, says: next })}
      />
      <RefusedNote code={refused} />
      <div className="row wraps">
        <Button
          data-size="sm"
          loading={busy}
          missing={[
            !isNumber && <Trans key="a">How many?</Trans>,
            says.trim() === '' && <Trans key="b">Why this limit, and who agreed?</Trans>,
          ]}
          onClick={() => void save()}
        >
          <Trans>Save for the agency</Trans>
        </Button>
        {own && (
          <Button
            variant="outline"
            data-size="sm"
            loading={busy}
            onClick={() => void takeBack(own.id).then((taken) => taken && done())}
          >
            <Trans>Go back to the app’s facts</Trans>
          </Button>
        )}
        <Button variant="outline" data-size="sm" onClick={done}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </div>
  )
}
