import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { ChildGroupStep, type ChildGroups } from './group-step.tsx'

export function ChildGroupScreen({ file, drop }: { readonly file: FileId; readonly drop: () => void }) {
  const trail = useNavigation()
  const me = useMe()
  const view = useRead(['files'], file, (device) => device.file(file))
  const [groups, setGroups] = useState<ChildGroups>({})
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const can =
    view.is === 'read'
      ? view.value.grants
          .filter((grant) => grant.member !== me.member && grant.rights.origins !== undefined)
          .map((grant) => grant.name)
      : []
  const goOn = () => {
    drop()
    trail.replace({ is: 'child', file, tab: 'overview' })
  }
  const save = async () => {
    const act = Object.entries(groups).map(([group, stands]) => ({
      file,
      draft: { kind: 'child-group', at: todayHere(), body: { group, stands } },
    }))
    if (await action.run((device) => device.write(act))) goOn()
  }
  return (
    <Screen
      title={<Trans>Kept in a separate folder</Trans>}
      leave="back"
      onLeave={goOn}
      reading
      dock={
        <>
          <Button variant="outline" onClick={goOn}>
            <Trans>Not now</Trans>
          </Button>
          <Button
            variant="outline"
            because={Object.keys(groups).length === 0 && <Trans>Nothing is chosen yet.</Trans>}
            loading={action.busy}
            onClick={() => void save()}
          >
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <ChildGroupStep groups={groups} set={setGroups} can={can} />
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}
