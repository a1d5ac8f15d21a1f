import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { listingsFrom, type Imported } from '#domain/service-directory/hsds/listings-of.ts'
import type { HsdsFaultAt } from '#domain/service-directory/hsds/records.ts'
import { takingIn } from '#domain/service-directory/merge-listing.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { listing, listingsOf } from '#domain/kinds/directory/listing.ts'
import { accept } from '#result.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readText } from '#web/views/import-export/read-chosen.ts'
import { FaultLine } from '#web/views/import-export/fault-line.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { type ChosenFile, readFiles } from './read-files.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Imports an existing list: what will be imported and what not is shown before anything is written. */
function ImportScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  const [files, setFiles] = useState<readonly File[]>([])
  const [wrong, setWrong] = useState<HsdsFaultAt | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const choose = async (chosen: readonly File[]) => {
    setFiles(chosen)
    setImported(null)
    setWrong(null)
    setGone(null)
    const given: ChosenFile[] = []
    for (const { name, text } of await Promise.all(
      chosen.map(async (one) => ({ name: one.name, text: await readText(one) })),
    )) {
      if (!text.ok) {
        setGone(text.code)
        return
      }
      given.push({ name, text: text.value })
    }
    const read = await readFiles(given)
    if (!read.ok) {
      setWrong(read.detail)
      return
    }
    const fromTables = listingsFrom(read.value.rows)
    setImported({ listings: fromTables.listings, notTaken: [...read.value.notTaken, ...fromTables.notTaken] })
  }
  return (
    <Screen title={<Trans>Import a list</Trans>} leave="back" reading>
      <Panel inside>
        <div className="stack">
          <p>
            <Trans>
              Services in the format of Open Referral (HSDS 3.0): one JSON file, or all tables of a folder at once, as
              JSON or CSV.
            </Trans>
          </p>
          <ChooseFile files={files} set={(chosen) => void choose(chosen)} many accept=".json,.csv,.tsv" />
          {wrong && (
            <p className="wrong" role="alert">
              <Trans>Nothing was imported.</Trans> <FaultLine fault={wrong} />
            </p>
          )}
          <RefusedNote code={gone} />
        </div>
      </Panel>
      {imported && view.is === 'read' && <Preview imported={imported} view={view.value} />}
      {view.is === 'refused' && <RefusedNote code={view.code} />}
    </Screen>
  )
}

/** Listings written in one act: as many as a phone writes quickly. */
const IN_ONE_ACT = 20

function Preview({ imported, view }: { readonly imported: Imported; readonly view: FileView }) {
  const { t } = useLingui()
  const trail = useNavigation()
  const [done, setDone] = useState(0)
  const stopped = useRef(false)
  const action = useDeviceAction<number, Refusal, WhyRefused>()
  const { listings, notTaken } = imported
  const here = new Set(listingsOf(view.caseFile).map((entry) => entry.body.listing))
  const known = listings.filter((one) => here.has(one.listing)).length
  const asked = () => stopped.current
  const take = async () => {
    stopped.current = false
    const taken = takingIn(view.caseFile)
    const written = await action.run(async (device) => {
      for (let at = 0; at < listings.length && !asked(); at += IN_ONE_ACT) {
        const part = listings
          .slice(at, at + IN_ONE_ACT)
          .map((coming) => ({
            file: view.file,
            draft: { kind: listing.name, at: todayHere(), about: [], ...taken(coming) },
          }))
        const written = await device.write(part)
        if (!written.ok) return written
        setDone(at + part.length)
      }
      return accept(listings.length)
    })
    if (written && !asked()) trail.back()
  }
  return (
    <>
      <Panel inside>
        <div className="stack">
          <p role="status" className="bold">
            {t`${plural(listings.length, { one: '# service can be imported', other: '# services can be imported' })}`}
          </p>
          {known > 0 && (
            <p className="ink-2">
              <Plural
                value={known}
                one="# of them is here already and is updated. What is hidden here stays hidden."
                other="# of them are here already and are updated. What is hidden here stays hidden."
              />
            </p>
          )}
          <RefusedNote code={action.refused?.code} />
          {action.busy ? (
            <div className="row wraps" role="status">
              <Trans>
                {done} of {listings.length} written
              </Trans>
              <Button
                variant="outline"
                data-size="sm"
                onClick={() => {
                  stopped.current = true
                }}
              >
                <Trans>Stop here</Trans>
              </Button>
            </div>
          ) : (
            listings.length > 0 && (
              <Button onClick={() => void take()}>
                <Trans>Import the services</Trans>
              </Button>
            )
          )}
        </div>
      </Panel>
      {notTaken.length > 0 && <Wrong notTaken={notTaken} />}
    </>
  )
}

/** Most faults shown: a file may have as many faults as rows. */
const AT_ONCE = 30

function Wrong({ notTaken }: { readonly notTaken: readonly HsdsFaultAt[] }) {
  const [most, setMost] = useState(AT_ONCE)
  const left = notTaken.length - most
  return (
    <Panel title={<Trans>Not imported: {notTaken.length}</Trans>} inside>
      <ul className="stack tight">
        {notTaken.slice(0, most).map((one, at) => (
          <li key={at} className="row top">
            <Icon name="info" size="tiny" />
            <span className="grow text-small">
              <FaultLine fault={one} />
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain link" onClick={() => setMost(most + AT_ONCE)}>
          <Trans>Show more ({left} left)</Trans>
        </button>
      )}
    </Panel>
  )
}

export const screen = defineScreen('directory-import', ({ directory }) => <ImportScreen file={directory} />)
