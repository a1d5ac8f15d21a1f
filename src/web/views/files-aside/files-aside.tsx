import { Plural, Trans } from '@lingui/react/macro'
import type { FileAside } from '#device/files/api.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useWithShares } from '#web/words/with-shares.ts'

/**
 * Whole files that two people set aside to erase them: who did, and until when. Nothing of the child is known here.
 * `only`: those in which somebody can still do something today, or the others.
 */
export function FilesAside({ only }: { readonly only?: 'pressing' | 'erased' }) {
  const reading = useRead(['files', 'sync'], 'files-aside', (device) => device.filesAside())
  if (reading.is !== 'read') return null
  return reading.value
    .filter((one) => only === undefined || only === (isPressing(one) ? 'pressing' : 'erased'))
    .map((one) => <OneFile key={one.file} one={one} />)
}

const isPressing = ({ is, toSecond }: FileAside): boolean => is !== 'erased' || toSecond

function OneFile({ one }: { readonly one: FileAside }) {
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
