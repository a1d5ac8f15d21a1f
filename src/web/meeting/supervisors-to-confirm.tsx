import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MemberView, Refusal } from '#device/api.ts'
import { Card, SectionHead } from '../components/card.tsx'
import { Icon } from '../components/icon.tsx'
import { RefusedNote } from '../components/refused-note.tsx'
import { useDeed } from '../device/use-deed.ts'
import { useRead } from '../device/use-read.ts'

/** Supervisors whom nobody at this device has met: they get no file opened here until somebody compared their fingerprint. */
export function SupervisorsToConfirm() {
  const reading = useRead(['members'], 'to-confirm', (device) => device.toConfirm())
  if (reading.is === 'reading') return null
  if (reading.is === 'refused') return <RefusedNote code={reading.code} />
  if (reading.value.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Supervisors to confirm</Trans>} side={reading.value.length} />
      <p className="ink-2">
        <Trans>Files that you open here are not given to them yet. Compare first, best face to face: somebody could have been made up.</Trans>
      </p>
      {reading.value.map((one) => (
        <One key={one.member} one={one} />
      ))}
    </>
  )
}

function One({ one }: { readonly one: MemberView }) {
  const [differs, setDiffers] = useState(false)
  const deed = useDeed<true, Refusal>()
  return (
    <Card inside>
      <div className="stack">
        <h3>
          <bdi>{one.name}</bdi>
        </h3>
        <p>
          <Trans>Does their own screen show this, under More, People?</Trans>
        </p>
        <p className="code large">{one.fingerprint}</p>
        {differs ? (
          <p className="note in-due bold" role="alert">
            <Icon name="info" size="small" />
            <Trans>Then leave it. Tell your supervisor by another way: this may be somebody else.</Trans>
          </p>
        ) : (
          <div className="row wraps">
            <Button loading={deed.busy} onClick={() => void deed.run((device) => device.confirmColleague({ member: one.member, fingerprint: one.fingerprint }))}>
              <Trans>It is the same</Trans>
            </Button>
            <Button variant="outline" onClick={() => setDiffers(true)}>
              <Trans>It differs</Trans>
            </Button>
          </div>
        )}
        <RefusedNote code={deed.refused?.code} />
      </div>
    </Card>
  )
}
