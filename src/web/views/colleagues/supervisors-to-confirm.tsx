import { Trans } from '@lingui/react/macro'
import { Suspense } from 'react'
import type { MemberView } from '#device/people/api.ts'
import { later } from '../../components/later.tsx'
import { Panel, SectionHead } from '../../components/panel.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { CompareFingerprints } from './compare-fingerprints.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** Loaded lazily: few people compare it. */
const TheirList = later(async () => (await import('../two-lists/their-list.tsx')).TheirList)

/** Supervisors whom nobody at this device has met: they receive no file opened here until somebody compared their fingerprint. */
export function SupervisorsToConfirm() {
  const reading = useRead(['members'], 'to-confirm', (device) => device.toConfirm())
  if (reading.is === 'reading') return null
  if (reading.is === 'refused') return <RefusedNote code={reading.code} />
  if (reading.value.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Supervisors to confirm</Trans>} side={reading.value.length} />
      <p className="ink-2">
        <Trans>
          These supervisors do not get the files that you open here yet. Compare fingerprints first, best face to face:
          one of them could be invented.
        </Trans>
      </p>
      {reading.value.map((one) =>
        one.name === '' ? <NameComes key={one.member} /> : <One key={one.member} one={one} />,
      )}
    </>
  )
}

/** A device that has just signed in knows keys before names. Nobody is confirmed by a fingerprint alone. */
function NameComes() {
  return (
    <Panel inside>
      <p>
        <Trans>The name of a supervisor is still being fetched. You can compare once it is here.</Trans>
      </p>
    </Panel>
  )
}

function One({ one }: { readonly one: MemberView }) {
  const action = useDeviceAction<true, Refusal>()
  return (
    <>
      <CompareFingerprints
        who={<bdi>{one.name}</bdi>}
        asks={<Trans>Does their own screen show this, under More, People?</Trans>}
        fingerprint={one.fingerprint}
        same={<Trans>Fingerprints match</Trans>}
        agree={() =>
          void action.run((device) => device.confirmColleague({ member: one.member, fingerprint: one.fingerprint }))
        }
        differs={<Trans>Do not confirm. Tell your supervisor in another way: this may be a different person.</Trans>}
        action={action}
      />
      <Suspense fallback={null}>
        <TheirList member={one.member} />
      </Suspense>
    </>
  )
}
