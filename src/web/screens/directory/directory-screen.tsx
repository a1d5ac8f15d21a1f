import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue, useMemo } from 'react'
import type { FileView } from '#device/files/api.ts'
import { writeHsdsJson } from '#domain/service-directory/hsds/write-json.ts'
import { directoryOf } from '#domain/kinds/directory/directory-opened.ts'
import { SERVICE_CATEGORY_NAMES } from '#domain/vocabulary/services/service-category.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useWide } from '#web/components/use-wide.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { BeginDirectory } from './begin.tsx'
import { allListings, matchesSearch, type ListingInFile } from './listed.ts'
import { ListingRow } from './listing-row.tsx'
import { ListingsTable } from './listings-table.tsx'
import { MissingHere } from './missing-here.tsx'
import { useDirectory } from '#web/device/use-directory.ts'
import { DirectoryHolders } from './directory-holders.tsx'
import { WhoSeesMore } from './who-sees-more.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './directory.css'

const AT_ONCE = 40

/** Which help there is, where and for whom: searched by words or by kind, without a network. */
function DirectoryScreen() {
  const directory = useDirectory()
  const views = directory.is === 'read' ? directory.value : null
  const [first] = views ?? []
  const name = first && directoryOf(first.caseFile)?.body.name
  return (
    <Screen title={<Trans>Services</Trans>} {...(name !== undefined && { sub: <bdi>{name}</bdi> })} leave="back">
      {directory.is === 'refused' && <RefusedNote code={directory.code} />}
      {views && first === undefined && <BeginDirectory />}
      {views && first !== undefined && <Opened views={views} first={first} />}
    </Screen>
  )
}

function Opened({ views, first }: { readonly views: readonly FileView[]; readonly first: FileView }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const [asked, setAsked] = useStepState('asked', '')
  const [help, setHelp] = useStepState('help', '')
  const [most, setMost] = useStepState('most', AT_ONCE)
  const words = useDeferredValue(asked)
  const listed = useMemo(() => allListings(views), [views])
  const shown = useMemo(() => matchesSearch(listed, words, help, speak.code), [listed, words, help, speak.code])
  const writes = mayWriteIn(first, 'care')
  return (
    <>
      <div className="services-asked">
        <TextField
          label={<Trans>Search</Trans>}
          hint={<Trans>A name, a place, a kind of help</Trans>}
          value={asked}
          set={setAsked}
        />
        <LabelledField label={<Trans>Which kind of help?</Trans>}>
          {(wiring) => (
            <select
              {...wiring}
              {...NO_BROWSER_MEMORY}
              value={help}
              onChange={(event) => setHelp(event.currentTarget.value)}
            >
              <option value="">{t`All`}</option>
              {SERVICE_CATEGORY_NAMES.map((category) => (
                <option key={category} value={category}>
                  {speak.code(category)}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
      </div>
      <SectionHead title={t`${plural(shown.length, { one: '# service', other: '# services' })}`} />
      <List listed={listed} shown={shown.slice(0, most)} />
      {shown.length > most && (
        <Button variant="outline" onClick={() => setMost(most + AT_ONCE)}>
          <Trans>Show more ({shown.length - most} left)</Trans>
        </Button>
      )}
      {writes && (
        <Button
          leftSection={<Icon name="plus" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: 'listing', file: first.file })}
        >
          <Trans>Add a service</Trans>
        </Button>
      )}
      <RowList>
        {writes && (
          <li>
            <EntryRow
              lead={<Icon name="paper" />}
              title={<Trans>Import a list</Trans>}
              line={<Trans>From a file in the format of Open Referral (HSDS)</Trans>}
              open={() => trail.go({ is: 'directory-import', directory: first.file })}
            />
          </li>
        )}
        <li>
          <EntryRow
            lead={<Icon name="sent" />}
            title={<Trans>Give the list to others</Trans>}
            line={<Trans>As a file; hidden addresses stay here</Trans>}
            open={() =>
              offerDownload(
                new TextEncoder().encode(writeHsdsJson(listed.map((one) => one.entry.body))),
                'services.json',
                'application/json',
              )
            }
          />
        </li>
        {'identity' in first.rights && (
          <li>
            <EntryRow
              lead={<Icon name="children" />}
              title={<Trans>Foster families</Trans>}
              open={() => trail.go({ is: 'carers' })}
            />
          </li>
        )}
      </RowList>
      <MissingHere views={views} listed={listed} />
      <DirectoryHolders view={first} />
      <WhoSeesMore view={first} />
    </>
  )
}

function List({
  listed,
  shown,
}: {
  readonly listed: readonly ListingInFile[]
  readonly shown: readonly ListingInFile[]
}) {
  const wide = useWide()
  if (listed.length === 0) {
    return (
      <EmptyState icon="home" title={<Trans>No service is written here yet</Trans>}>
        <p className="ink-2">
          <Trans>Add the first service that you know, or import a list that somebody keeps already.</Trans>
        </p>
      </EmptyState>
    )
  }
  if (shown.length === 0) {
    return (
      <p className="ink-2" role="status">
        <Trans>No service found. It may be missing: write the need in the child’s plan, so that the gap is seen.</Trans>
      </p>
    )
  }
  if (wide) return <ListingsTable shown={shown} />
  return (
    <RowList>
      {shown.map((one) => (
        <li key={one.entry.id}>
          <ListingRow listed={one} />
        </li>
      ))}
    </RowList>
  )
}

export const screen = defineScreen('directory', DirectoryScreen)
