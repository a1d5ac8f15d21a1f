import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTeamFile } from './use-country.ts'

/** Official forms of the countries that the agency uses, to be filled from this child's file. */
export function FormsForChild({ file }: { readonly file: FileId }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const team = useTeamFile()
  const caseFile = team.is === 'read' ? team.value.caseFile : null
  const forms = useMemo(
    () =>
      caseFile
        ? countriesChosen(caseFile).flatMap(({ body: { country } }) =>
            (agencyPack(caseFile, country)?.pack.forms ?? []).map((form) => ({ country, form })),
          )
        : [],
    [caseFile],
  )
  if (forms.length === 0) return null
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>Official forms</Trans>} />
      <RowList>
        {forms.map(({ country, form }) => (
          <li key={`${country} ${form.id}`}>
            <EntryRow
              lead={<Icon name="paper" />}
              title={<AppWords>{form.name}</AppWords>}
              line={speak.country(country)}
              open={() => trail.go({ is: 'guidance', file, country, form: form.id })}
            />
          </li>
        ))}
      </RowList>
    </section>
  )
}
