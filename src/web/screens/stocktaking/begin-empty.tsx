import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { useState } from 'react'
import { PACKS } from '#domain/country-pack/packs.ts'
import { COUNTRIES } from '#domain/vocabulary/country.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useBeginStocktaking } from './use-begin.ts'

/** Only the place is filled in. Countries for which the app has facts come first. */
export function BeginEmptyStocktaking() {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const { begin, busy, ready, refused } = useBeginStocktaking()
  const [name, setName] = useState('')
  const [country, setCountry] = useState('')
  const [district, setDistrict] = useState('')
  const first = PACKS.map((pack) => pack.country)
  const rest = COUNTRIES.filter((code) => !first.includes(code))
    .map((code) => ({ code, words: speak.country(code) }))
    .sort((a, b) => a.words.localeCompare(b.words))
  return (
    <Panel title={<Trans>Which place is this about?</Trans>} inside>
      <div className="stack">
        <TextField
          label={<Trans>What is it called?</Trans>}
          hint={<Trans>Such as: our district in 2026</Trans>}
          value={name}
          set={setName}
        />
        <LabelledField label={<Trans>Country</Trans>}>
          {(wiring) => (
            <select
              {...wiring}
              {...NO_BROWSER_MEMORY}
              value={country}
              onChange={(event) => setCountry(event.currentTarget.value)}
            >
              <option value="">{t`Choose one`}</option>
              {[...first.map((code) => ({ code, words: speak.country(code) })), ...rest].map(({ code, words }) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        <TextField
          label={<Trans>District</Trans>}
          hint={<Trans>Leave it empty for the whole country</Trans>}
          value={district}
          set={setDistrict}
        />
        <RefusedNote code={refused} />
        <Button
          loading={busy || !ready}
          missing={[
            name.trim() === '' && <Trans key="a">What is it called?</Trans>,
            country === '' && <Trans key="b">Country</Trans>,
          ]}
          onClick={() =>
            void begin({
              name: name.trim(),
              country,
              ...(district.trim() !== '' && { district: district.trim() }),
              forms: [],
              items: [],
            })
          }
        >
          <Trans>Begin</Trans>
        </Button>
      </div>
    </Panel>
  )
}
