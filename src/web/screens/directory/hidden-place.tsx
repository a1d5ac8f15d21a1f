import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { hiddenAddress, hiddenAddressOf } from '#domain/kinds/directory/hidden-address.ts'
import type { Listing } from '#domain/kinds/directory/listing.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface HiddenPlaceProps {
  readonly view: FileView
  readonly listing: string
  readonly place: Listing['places'][number]
}

/** A place whose address is hidden: shown to members who hold that folder of the directory; others ask for it. Never printed. */
export function HiddenPlace({ view, listing, place }: HiddenPlaceProps) {
  const where = place.district ?? place.name ?? ''
  const held = 'whereabouts' in view.rights
  const known = hiddenAddressOf(view.caseFile, listing, place.place)
  const writes = mayWriteIn(view, 'whereabouts')
  return (
    <div className="no-print">
      <Panel title={where === '' ? <Trans>A hidden place</Trans> : <Trans>A hidden place in {where}</Trans>} inside>
        {!held && (
          <p>
            <Trans>The address is not shown to you. Ask your supervisor when you take a child there.</Trans>
          </p>
        )}
        {held && known && (
          <div className="stack tight">
            <p className="bold">{known.body.address}</p>
            {known.body.howToGetThere !== undefined && <p>{known.body.howToGetThere}</p>}
            <p className="ink-2">
              <Trans>The address is never printed or exported.</Trans>
            </p>
          </div>
        )}
        {held && writes && <WriteIt view={view} listing={listing} place={place.place} known={known !== undefined} />}
      </Panel>
    </div>
  )
}

function WriteIt({
  view,
  listing,
  place,
  known,
}: {
  readonly view: FileView
  readonly listing: string
  readonly place: string
  readonly known: boolean
}) {
  const [open, setOpen] = useState(false)
  const draft = useDraft(`hidden-place ${listing} ${place}`, { address: '', way: '' })
  const { address, way } = draft.value
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const save = async () => {
    const body = { listing, place, address: address.trim(), ...(way.trim() !== '' && { howToGetThere: way.trim() }) }
    const entry = {
      kind: hiddenAddress.name,
      at: todayHere(),
      about: [],
      replaces: whatItReplaces(KINDS, view.caseFile, { kind: hiddenAddress.name, body }),
      body,
    }
    if (!(await action.run((device) => device.write([{ file: view.file, draft: entry }])))) return
    draft.drop()
    setOpen(false)
  }
  if (!open) {
    return (
      <button type="button" className="plain link" onClick={() => setOpen(true)}>
        {known ? <Trans>Change the address</Trans> : <Trans>Write the address</Trans>}
      </button>
    )
  }
  return (
    <div className="stack">
      <TextField label={<Trans>Address</Trans>} value={address} set={(next) => draft.set({ address: next, way })} />
      <TextField
        label={<Trans>How to get there</Trans>}
        value={way}
        set={(next) => draft.set({ address, way: next })}
      />
      <RefusedNote code={action.refused?.code} />
      <Button
        loading={action.busy}
        missing={[address.trim() === '' && <Trans key="a">Address</Trans>]}
        onClick={() => void save()}
      >
        <Trans>Save</Trans>
      </Button>
    </div>
  )
}
