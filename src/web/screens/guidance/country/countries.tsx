import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { PACKS } from '#domain/country-pack/packs.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { CountryPackFromFile } from './country-pack-from-file.tsx'
import { speaksForAgency, useTeamFile } from './use-country.ts'

/** Country facts: those that the agency uses first, then those that come with the app. */
export function Countries() {
  const trail = useNavigation()
  const { country } = useSpeak(null)
  const team = useTeamFile()
  const view = team.is === 'read' ? team.value : null
  const may = speaksForAgency(view)
  const [taking, setTaking] = useState(false)
  const chosen = view ? countriesChosen(view.caseFile) : []
  const used = new Map(chosen.map(({ body }) => [body.country, body.use]))
  const all = [...used.keys(), ...PACKS.map((pack) => pack.country).filter((code) => !used.has(code))]
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>What a country says</Trans>} />
      <RowList>
        {all.map((code) => {
          const use = used.get(code)
          return (
            <li key={code}>
              <EntryRow
                title={country(code)}
                state={
                  use && (
                    <StatusChip tone="action">
                      {use === 'leads' ? <Trans>Used here, with its times</Trans> : <Trans>Used here</Trans>}
                    </StatusChip>
                  )
                }
                open={() => trail.go({ is: 'guidance', country: code })}
              />
            </li>
          )
        })}
        {may && (
          <li>
            <EntryRow
              lead={<Icon name="paper" />}
              title={<Trans>Import facts from a file</Trans>}
              open={() => setTaking(!taking)}
            />
          </li>
        )}
      </RowList>
      {taking && view && <CountryPackFromFile view={view} />}
    </section>
  )
}
