import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { listing, type Listing } from '#domain/kinds/directory/listing.ts'
import { KINDS } from '#domain/kinds.ts'
import { leading } from '#domain/file/tracks.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { helpWords, ListingFacts, ListingReach } from './listing-facts.tsx'
import { HiddenPlace } from './hidden-place.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { Refusal } from '#device/platform/refusals.ts'

export interface ListingScreenProps {
  readonly file: FileId
  readonly entry: EntryId
}

/** One service, everything that is known of it, and who last checked it. */
function ListingScreen({ file, entry }: ListingScreenProps) {
  const view = useRead(['files'], file, (device) => device.file(file))
  if (view.is === 'reading') return <Screen title={<Trans>Service</Trans>} leave="back" children={null} />
  if (view.is === 'refused') {
    return (
      <Screen title={<Trans>Service</Trans>} leave="back">
        <RefusedNote code={view.code} />
      </Screen>
    )
  }
  // The listing may have changed since this page was opened: the newest entry of the same service is shown.
  const opened = all(view.value.caseFile, listing).find((one) => one.id === entry)
  const now = opened && leading(view.value.caseFile, listing).find((one) => one.body.listing === opened.body.listing)
  if (now) return <Opened view={view.value} entry={now} />
  return (
    <Screen title={<Trans>Service</Trans>} leave="back">
      <EmptyState icon="home" title={<Trans>This service is no longer listed</Trans>}>
        <p className="ink-2">
          <Trans>It was removed in the meantime.</Trans>
        </p>
      </EmptyState>
    </Screen>
  )
}

function Opened({ view, entry }: { readonly view: FileView; readonly entry: EntryOf<typeof listing> }) {
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const { body } = entry
  const writes = mayWriteIn(view, 'care')
  return (
    <Screen title={<bdi>{body.name}</bdi>} sub={<bdi>{body.organisation.name}</bdi>} leave="back">
      <div className="listing-page">
        <AtOnce body={body} speak={speak} />
        <div className="listing-side">
          <ListingReach body={body} />
          {body.places
            .filter((place) => place.hidden)
            .map((place) => (
              <HiddenPlace key={place.place} view={view} listing={body.listing} place={place} />
            ))}
        </div>
        <div className="listing-main">
          <ListingFacts body={body} />
          {hasMore(body) && (
            <div className="panel">
              <Disclosure title={<Trans>Show the rest</Trans>}>
                <EntryWords entry={entry} file={view.caseFile} speak={speak} without={SAID_ABOVE} />
              </Disclosure>
            </div>
          )}
          {writes && <Looked view={view} body={body} />}
          {writes && (
            <Button
              variant="outline"
              leftSection={<Icon name="pencil" size="small" />}
              onClick={() => trail.go({ is: 'write', kind: 'listing', file: view.file, from: entry.id })}
            >
              <Trans>Change this service</Trans>
            </Button>
          )}
        </div>
      </div>
    </Screen>
  )
}

/** What the page says in its own words; the rest is folded. */
const SAID_ABOVE: readonly (keyof Listing)[] = [
  'name',
  'status',
  'helps',
  'about',
  'youngest',
  'oldest',
  'sex',
  'nationality',
  'childrenOfVictims',
  'asksFirst',
  'forWhom',
  'languages',
  'interpreter',
  'phones',
  'contacts',
  'hours',
  'wayIn',
  'howToGetIn',
  'documents',
  'cost',
  'costWords',
  'room',
]

/** Whether anything is left that the page does not say. */
const hasMore = ({ organisation, places, ...body }: Listing): boolean =>
  Object.keys(organisation).some((key) => key !== 'name' && key !== 'source') ||
  body.areas.length > 0 ||
  [body.terms, body.funding, body.changes].some((list) => list !== undefined && list.length > 0) ||
  places.some(({ country }) => country !== undefined) ||
  body.verified !== undefined

/** What a worker needs first: whether it runs, which help, what happens there. */
function AtOnce({ body, speak }: { readonly body: Listing; readonly speak: Speak }) {
  const helps = helpWords(body, speak)
  if (body.status === 'active' && helps === null && body.about === undefined) return null
  return (
    <div className="listing-first stack tight">
      {body.status !== 'active' && (
        <p>
          <StatusChip tone="due">{speak.code(body.status)}</StatusChip>
        </p>
      )}
      {helps !== null && <h2>{helps}</h2>}
      {body.about !== undefined && <p>{body.about}</p>}
    </div>
  )
}

/** Somebody asked, and it is still true. */
function Looked({ view, body }: { readonly view: FileView; readonly body: Listing }) {
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const looked = (how: 'phone' | 'in-person') => {
    const next: Listing = { ...body, verified: { on: todayHere(), how } }
    const draft = {
      kind: listing.name,
      at: todayHere(),
      about: [],
      replaces: whatItReplaces(KINDS, view.caseFile, { kind: listing.name, body: next }),
      body: next,
    }
    return action.run((device) => device.write([{ file: view.file, draft }]))
  }
  return (
    <>
      <SectionHead title={<Trans>I checked today: all correct</Trans>} />
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps">
        <Button variant="outline" data-size="sm" loading={action.busy} onClick={() => void looked('phone')}>
          <Trans>By phone</Trans>
        </Button>
        <Button variant="outline" data-size="sm" loading={action.busy} onClick={() => void looked('in-person')}>
          <Trans>I was there</Trans>
        </Button>
      </div>
    </>
  )
}

export const screen = defineScreen('listing', ({ directory, entry }) => (
  <ListingScreen file={directory} entry={entry} />
))
