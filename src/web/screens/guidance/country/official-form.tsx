import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { sheetOf, type SheetRow } from '#domain/country-pack/sheet.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { CODES } from '#web/kinds/codes/codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useSession } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { useTeamFile } from './use-country.ts'

interface OfficialFormProps {
  readonly file: FileId
  readonly country: string
  readonly form: string
}

/** An official form, filled from the file (P17). Printing it is not sharing it: giving it away is recorded separately. */
export function OfficialForm({ file, country, form }: OfficialFormProps) {
  const team = useTeamFile()
  const view = useRead(['files'], file, (device) => device.file(file))
  const asked =
    team.is === 'read' ? agencyPack(team.value.caseFile, country)?.pack.forms.find(({ id }) => id === form) : undefined
  return (
    <Screen title={asked ? <AppWords>{asked.name}</AppWords> : <Trans>Official form</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      {team.is === 'read' && !asked && <EmptyState icon="paper" title={<Trans>This form is no longer there</Trans>} />}
      {view.is === 'read' && asked && (
        <RevealedOnly file={file}>
          <Filled view={view.value} form={asked} country={country} />
        </RevealedOnly>
      )}
    </Screen>
  )
}

function Filled({
  view,
  form,
  country,
}: {
  readonly view: FileView
  readonly form: Parameters<typeof sheetOf>[0]
  readonly country: string
}) {
  const speak = useSpeak(view.caseFile)
  const times = useTimeWords()
  const trail = useNavigation()
  const agency = useSession().state.organisation?.name ?? ''
  const sheet = sheetOf(form, view.caseFile)
  return (
    <>
      <article className="print-sheet panel inside stack">
        <header>
          <h2>
            <AppWords english>{sheet.name}</AppWords>
          </h2>
          <p>
            {speak.country(country)} · <bdi>{agency}</bdi> · {times.fullDay(todayHere())}
          </p>
          {sheet.neutral && (
            <p>
              <Trans>
                This is a neutral sheet. We have not seen the State’s form, so its fields are here in our own order.
              </Trans>
            </p>
          )}
        </header>
        <dl className="entry-words">
          {sheet.rows.map((row) => (
            <div key={row.id}>
              <dt>
                <AppWords english>{row.label}</AppWords>
              </dt>
              <dd>
                <Values row={row} />
              </dd>
            </div>
          ))}
        </dl>
      </article>
      <p className="hint no-print">
        <Trans>
          Check each line before you hand the form over. Giving it to somebody counts as sharing: write it down, with
          the reason.
        </Trans>
      </p>
      <div className="stack no-print">
        <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
          <Trans>Print it</Trans>
        </Button>
        <Button onClick={() => trail.go({ is: 'write', kind: 'shared-with', file: view.file })}>
          <Trans>Record that you gave it</Trans>
        </Button>
      </div>
    </>
  )
}

/** An empty line stays empty, to be filled by hand. The screen says what is withheld; the paper does not. */
function Values({ row }: { readonly row: SheetRow }) {
  const { code } = useSpeak(null)
  return (
    <>
      {row.values.length === 0 ? (
        <span aria-hidden="true">…………</span>
      ) : (
        <ul>
          {row.values.map((value) => (
            <li key={value}>
              <Name>{Object.hasOwn(CODES, value) ? code(value) : value}</Name>
            </li>
          ))}
        </ul>
      )}
      {row.withheld && (
        <span className="no-print text-small ink-2">
          <Trans>Something is withheld from the recipient and is left out.</Trans>
        </span>
      )}
    </>
  )
}
