import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'
import { TelephoneNumber, type LineUse, type TelephoneLine } from '#domain/vocabulary/country-pack/pack.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChangeLine } from './change-line.tsx'
import { CheckedOn } from './checked-on.tsx'
import { FactSource } from './fact-source.tsx'
import { useChangeCountryFacts } from './use-country.ts'

const USE_WORDS: Readonly<Record<LineUse, MessageDescriptor>> = {
  'child-helpline': msg({ context: 'whose telephone line it is', message: 'For children' }),
  trafficking: msg({ context: 'whose telephone line it is', message: 'Against trafficking' }),
  police: msg({ context: 'whose telephone line it is', message: 'Police' }),
  'other-report': msg`Takes reports of harm`,
  embassy: msg({ context: 'whose telephone line it is', message: 'Embassy' }),
}

interface TelephoneLinesProps {
  readonly view: FileView
  readonly agency: AgencyPack
  readonly may: boolean
}

/** Telephone lines of a country. One that the agency rang may stand on a child's sheet. */
export function TelephoneLines({ view, agency, may }: TelephoneLinesProps) {
  const { say } = useSpeak(null)
  const { country, lines = [] } = agency.pack
  return (
    <Panel title={<Trans>Telephone lines</Trans>} inside>
      {lines.length === 0 ? (
        <p className="ink-2">
          <Trans>No telephone line was found on any page.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Ring it yourselves before you rely on it. Only a line that you rang is printed for a child.</Trans>
        </p>
      )}
      <ul className="sources">
        {lines.map((line) => {
          const change = agency.changes.find(
            ({ body }) => 'line' in body && body.list === 'lines' && body.line === line.id,
          )
          return (
            <li key={line.id}>
              <b className="block">
                <bdi {...(!agency.own && { lang: 'en' })}>{line.name}</bdi>: <bdi dir="ltr">{line.number}</bdi>
              </b>
              {say(USE_WORDS[line.for])}. <AppWords>{line.fact.says}</AppWords>
              {line.for === 'embassy' && (
                <b className="block">
                  <Trans>Do not ring if the child may need protection from that State.</Trans>
                </b>
              )}
              <span className="block ink-2">
                {change?.body.is === 'rang' ? <Trans>Your agency rang it.</Trans> : say(MARK_WORDS[line.fact.mark])}
                {line.fact.source !== undefined && (
                  <>
                    : <FactSource agency={agency} fact={line.fact} />
                  </>
                )}
                <CheckedOn fact={line.fact} />
              </span>
              {may && (
                <>
                  <RangIt view={view} country={country} line={line} />
                  <ChangeLine view={view} country={country} list="lines" line={line} change={change} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

interface RangItProps {
  readonly view: FileView
  readonly country: string
  readonly line: TelephoneLine
}

/** The agency rang the line today: the number that answered, which may be another one than was read. */
function RangIt({ view, country, line }: RangItProps) {
  const [number, setNumber] = useState<string | null>(null)
  const { say, busy, refused } = useChangeCountryFacts(view)
  if (number === null)
    return (
      <button type="button" className="plain link" onClick={() => setNumber(line.number)}>
        <Trans>We rang the line</Trans>
      </button>
    )
  const wrong = !TelephoneNumber.safeParse(number.trim()).success
  const save = async () => {
    const body = { is: 'rang', country, list: 'lines', line: line.id, number: number.trim(), on: todayHere() } as const
    if (await say({ kind: 'country-fact-changed', body })) setNumber(null)
  }
  return (
    <div className="stack tight">
      <TextField
        label={<Trans>Telephone number</Trans>}
        hint={<Trans>The number that you rang today and that was answered</Trans>}
        value={number}
        set={setNumber}
        limit={20}
        autoFocus
      />
      <div className="row wraps">
        <Button
          data-size="sm"
          loading={busy}
          missing={[wrong && <Trans key="a">Telephone number</Trans>]}
          onClick={() => void save()}
        >
          <Trans>Save for the agency</Trans>
        </Button>
        <Button variant="outline" data-size="sm" onClick={() => setNumber(null)}>
          <Trans>Go back</Trans>
        </Button>
      </div>
      <RefusedNote code={refused} />
    </div>
  )
}
