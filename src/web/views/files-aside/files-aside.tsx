import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileAside } from '#device/files/api.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useShowed } from '#web/device/use-showed.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useWithShares } from '#web/words/with-shares.ts'
import { TogetherProgress, useTogether } from './many-together.tsx'

/**
 * Whole files that two people set aside to erase them: who did, and until when. Nothing of the child is known here.
 * `only`: those in which somebody can still do something today, or the others.
 */
export function FilesAside({ only }: { readonly only?: 'pressing' | 'erased' }) {
  const reading = useRead(['files', 'sync'], 'files-aside', (device) => device.filesAside())
  const [shown, show] = useState(SHOWN)
  if (reading.is !== 'read') return null
  const all = reading.value.filter((one) => only === undefined || only === (isPressing(one) ? 'pressing' : 'erased'))
  const groups = Map.groupBy(all, (one) =>
    one.is !== 'erased' && !one.toSecond ? [one.is, one.shares, ...one.by].join() : '',
  )
  const many = [...groups].filter(([by, files]) => by !== '' && files.length >= MANY)
  const rest = all.filter((one) => !many.some(([, files]) => files.includes(one)))
  const left = rest.length - shown
  return (
    <>
      {many.map(([by, files]) =>
        files[0]?.is === 'stopped' ? <ManyComeBack key={by} files={files} /> : <ManyFiles key={by} files={files} />,
      )}
      {rest.slice(0, shown).map((one) => (
        <OneFile key={one.file} one={one} />
      ))}
      {left > 0 && (
        <button type="button" className="plain link" onClick={() => show(shown + SHOWN)}>
          <Trans>{left} more</Trans>
        </button>
      )}
    </>
  )
}

/** As many files that the same two people, or one with shareholders, set aside are one panel: an import that they undo has thousands. */
const MANY = 4
const SHOWN = 20

function useShowedAside(files: readonly FileAside[]): void {
  const shown = files.flatMap(({ file, act, is }) => (is === 'waits' ? [{ file, act }] : []))
  useShowed(
    shown.map(({ act }) => act),
    (device) => device.showedActs(shown),
  )
}

function ManyFiles({ files }: { readonly files: readonly FileAside[] }) {
  useShowedAside(files)
  const { t } = useLingui()
  const times = useTimeWords()
  const together = useTogether()
  const [look, setLook] = useState(false)
  const withShares = useWithShares()
  const who = <bdi>{times.list(withShares(files[0]?.names ?? [], files[0]?.shares === true))}</bdi>
  const from = files.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]))
  const on = times.moment(Math.min(...from))
  const stop = async () => {
    await together.run(
      files.map(({ file }) => file),
      (device, some) => device.stopErasures(some),
    )
    setLook(false)
  }
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>{t`${plural(files.length, { one: '# whole file will be erased', other: '# whole files will be erased' })}`}</h2>
        <p>
          <Trans>
            {who} agreed to this. Devices that have connected hold nothing of these files now. Unless somebody stops
            this, they are erased from {on} on.
          </Trans>
        </p>
        <UnsentThere count={files.reduce((sum, { unsent }) => sum + unsent, 0)} />
        <TogetherProgress together={together} />
        {look && !together.progress && (
          <SecondLook
            title={<Trans>Stop this request?</Trans>}
            loses={<Trans>The files come back once a device of a person who agreed is online.</Trans>}
            doIt={{ words: <Trans>Stop this request</Trans>, go: () => void stop() }}
            leaveIt={() => setLook(false)}
          />
        )}
        {!look && (
          <div>
            <Button data-size="sm" variant="outline" onClick={() => setLook(true)}>
              <Trans>Stop this request</Trans>
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}

function ManyComeBack({ files }: { readonly files: readonly FileAside[] }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const who = <bdi>{times.either(files[0]?.names ?? [])}</bdi>
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>{t`${plural(files.length, { one: '# whole file comes back', other: '# whole files come back' })}`}</h2>
        <p>
          <Trans>The erasure was stopped. The files come back once a device of {who} is online.</Trans>
        </p>
        <UnsentThere count={files.reduce((sum, { unsent }) => sum + unsent, 0)} />
      </div>
    </Panel>
  )
}

/** Whether somebody can still do something today. */
export const isPressing = ({ is, toSecond }: FileAside): boolean => is !== 'erased' || toSecond

function OneFile({ one }: { readonly one: FileAside }) {
  useShowedAside([one])
  const trail = useNavigation()
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          {one.is === 'erased' ? (
            <Trans>A whole file was erased</Trans>
          ) : one.is === 'stopped' ? (
            <Trans>A whole file comes back</Trans>
          ) : (
            <Trans>A whole file will be erased</Trans>
          )}
        </h2>
        <WhatBecomesOfIt one={one} />
        <div>
          <Button
            data-size="sm"
            variant="outline"
            onClick={() => trail.go({ is: 'child', file: one.file, tab: 'overview' })}
          >
            {one.is === 'erased' ? <Trans>Bring the file back</Trans> : <Trans>See</Trans>}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function WhatBecomesOfIt({ one }: { readonly one: FileAside }) {
  const times = useTimeWords()
  const withShares = useWithShares()
  const signed = one.is === 'stopped' ? times.either(one.names) : times.list(withShares(one.names, one.shares))
  const who = <bdi>{signed}</bdi>
  const on = one.until === null ? null : times.moment(Date.parse(one.until))
  return (
    <>
      <p>
        {one.is === 'waits' ? (
          <Trans>
            {who} agreed to this. Devices that have connected hold nothing of the file now, so this device cannot say
            which child it is: ask them. Unless somebody stops this, the file is erased on {on}.
          </Trans>
        ) : one.is === 'stopped' ? (
          <Trans>The erasure was stopped. The file comes back once a device of {who} is online.</Trans>
        ) : (
          <Trans>
            {who} agreed to this. Two people who had the file can bring it back until {on}.
          </Trans>
        )}
      </p>
      {one.toSecond && (
        <p>
          <Trans>A colleague wants the file back: a second person has to agree.</Trans>
        </p>
      )}
      <UnsentThere count={one.unsent} />
    </>
  )
}

/** What a person wrote into the file before this device heard of it. */
export function UnsentThere({ count }: { readonly count: number }) {
  if (count === 0) return null
  return (
    <p>
      <Trans>
        <Plural
          value={count}
          one="# entry that you wrote there was not sent. It stays on this device until the file is back, or erased."
          other="# entries that you wrote there were not sent. They stay on this device until the file is back, or erased."
        />
      </Trans>
    </p>
  )
}
