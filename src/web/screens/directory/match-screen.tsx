import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import { gapsFor, match, type Match } from '#domain/service-directory/match.ts'
import { missingFor, offeredFrom } from '#domain/service-directory/next-stage.ts'
import { wantedFor } from '#domain/service-directory/wanted-of.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { service, type Service } from '#domain/kinds/services/service.ts'
import { KINDS } from '#domain/kinds.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { todayHere } from '#web/words/today.ts'
import { allListings, type ListingInFile } from './listed.ts'
import { MATCH_WORDS } from './match-words.ts'
import { useDirectory } from '#web/device/use-directory.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './directory.css'
import type { Refusal } from '#device/platform/refusals.ts'

export interface MatchScreenProps {
  /** The child's file, and the need in it. */
  readonly file: FileId
  readonly entry: EntryId
}

/** A need of this child matched against the directory: what fits, what must be asked, what does not fit and why. Nothing of the child leaves this device. */
function MatchScreen({ file, entry }: MatchScreenProps) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const directory = useDirectory()
  if (view.is === 'refused' || directory.is === 'refused') {
    return (
      <Screen title={<Trans>Help that fits</Trans>} leave="back">
        <RefusedNote code={view.is === 'refused' ? view.code : directory.is === 'refused' ? directory.code : null} />
      </Screen>
    )
  }
  if (view.is === 'reading' || directory.is === 'reading')
    return <Screen title={<Trans>Help that fits</Trans>} leave="back" children={null} />
  return <MatchesOfNeed view={view.value} listed={allListings(directory.value)} entry={entry} />
}

function MatchesOfNeed({
  view,
  listed,
  entry,
}: {
  readonly view: FileView
  readonly listed: readonly ListingInFile[]
  readonly entry: EntryId
}) {
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const [district, setDistrict] = useStepState('district', '')
  const me = useMe()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const { revealed: touched } = useReveal(view.file)
  const need = all(view.caseFile, service).find((one) => one.id === entry)
  if (!need) return <Screen title={<Trans>Help that fits</Trans>} leave="back" children={null} />
  if (needsReveal(need.folder) && !touched) {
    return (
      <Screen title={<Trans>Help that fits</Trans>} leave="back" reading>
        <RevealedOnly file={view.file}>{null}</RevealedOnly>
      </Screen>
    )
  }
  const matches = match(
    listed.map((one) => one.entry.body),
    { ...wantedFor(view.caseFile, need.body, todayHere()), ...(district.trim() !== '' && { district }) },
    todayHere(),
  )
  const gaps = gapsFor(matches)
  const onPlan = async (body: Service) => {
    const draft = {
      kind: service.name,
      folder: need.folder,
      at: todayHere(),
      about: [body.whom],
      replaces: whatItReplaces(KINDS, view.caseFile, { kind: service.name, body }),
      body,
    }
    if (await action.run((device) => device.write([{ file: view.file, draft }]))) trail.back()
  }
  const placeOf = new Map(listed.map((one) => [one.entry.body, one]))
  return (
    <Screen
      title={<Trans>Help that fits</Trans>}
      sub={speak.code(need.body.sub ?? need.body.category)}
      leave="back"
      reading
    >
      <RefusedNote code={action.refused?.code} />
      <TextField
        label={<Trans>In which district?</Trans>}
        hint={<Trans>The district is not saved.</Trans>}
        value={district}
        set={setDistrict}
      />
      {listed.length === 0 && (
        <EmptyState icon="home" title={<Trans>The directory of services is empty</Trans>}>
          <Button onClick={() => trail.go({ is: 'directory' })}>
            <Trans>Open the directory</Trans>
          </Button>
        </EmptyState>
      )}
      {gaps.length > 0 && (
        <div className="panel due inside" role="status">
          <div className="stack tight">
            <h2>
              <Trans>No service is sure to fit</Trans>
            </h2>
            <p>
              <Trans>What is missing: {speak.codes(gaps)}. This is a gap, not a refusal.</Trans>
            </p>
            <Button
              variant="outline"
              data-size="sm"
              loading={action.busy}
              onClick={() => void onPlan(missingFor(need.body, gaps, matches.length > 0))}
            >
              <Trans>Write this gap in the plan</Trans>
            </Button>
          </div>
        </div>
      )}
      <RowList>
        {matches.map((one) => {
          const at = placeOf.get(one.listing)
          return (
            <li key={one.listing.listing}>
              <EntryRow
                lead={<Icon name="home" />}
                title={<bdi>{one.listing.name}</bdi>}
                line={<Why one={one} speak={speak} />}
                state={<FitOfListing fits={one.fits} />}
                {...(at && { open: () => trail.go({ is: 'listing', directory: at.file, entry: at.entry.id }) })}
              />
              {one.fits !== 'no' && (
                <div className="match-offer">
                  <Button
                    variant="subtle"
                    data-size="sm"
                    loading={action.busy}
                    onClick={() => void onPlan(offeredFrom(need.body, one.listing, me.member))}
                  >
                    <Trans>I offered it today</Trans>
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </RowList>
    </Screen>
  )
}

/** Field by field: what does not fit, then what must be asked. */
function Why({ one, speak }: { readonly one: Match; readonly speak: Speak }) {
  const open = one.fields
    .filter((field) => field.fits !== 'yes')
    .toSorted((a, b) => (a.fits === b.fits ? 0 : a.fits === 'no' ? -1 : 1))
  return (
    <>
      <span className="block">
        {[one.listing.organisation.name, one.listing.places[0]?.district]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </span>
      {open.map((field) => (
        <span key={field.field} className={field.fits === 'no' ? 'block in-due' : 'block'}>
          {speak.say(MATCH_WORDS[field.field][field.fits === 'no' ? 'no' : 'ask'])}
          {field.asks && `: ${speak.codes(field.asks)}`}
        </span>
      ))}
    </>
  )
}

export function FitOfListing({ fits }: { readonly fits: 'yes' | 'no' | 'ask' }) {
  if (fits === 'yes') {
    return (
      <StatusChip tone="safe" icon="tick">
        <Trans>Fits</Trans>
      </StatusChip>
    )
  }
  return fits === 'no' ? (
    <StatusChip tone="due" icon="close">
      <Trans>Does not fit</Trans>
    </StatusChip>
  ) : (
    <StatusChip tone="unknown" icon="unknown">
      <Trans>Ask them</Trans>
    </StatusChip>
  )
}

export const screen = defineScreen('match', MatchScreen)
