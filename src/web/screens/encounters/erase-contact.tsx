import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { NobodyElseAgrees, SecondActByShares } from '#web/views/files-aside/second-by-shares.tsx'

/** A settled contact can be erased everywhere: one asks, another keeper confirms. Nothing here happens by a clock. */
export function EraseContact({ file }: { readonly file: FileId }) {
  const { t } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const view = useRead(['files'], `remove ${file}`, (device) => device.file(file))
  const action = useDeviceAction<true, Refusal>()
  if (view.is !== 'read' || FOLDERS.some((folder) => view.value.rights[folder] !== 'keep')) return null
  const asker = view.value.erasureAskedBy
  const alone = view.value.waiting?.find(({ is, mayUseShares }) => is === 'erase' && mayUseShares)
  if (asker === me.member && alone)
    return (
      <div className="stack">
        <p className="ink-2" role="status">
          <NobodyElseAgrees />
        </p>
        <SecondActByShares file={file} act={alone.act} loses={<EraseWords />} />
      </div>
    )
  if (asker === me.member) {
    return (
      <p className="ink-2" role="status">
        <Trans>You asked to erase this meeting everywhere. A second person who keeps it must confirm.</Trans>
      </p>
    )
  }
  const act = async () => {
    const done = await action.run((device) =>
      asker === null
        ? device.askErasure({ file, reason: t`Met without a file; outcome recorded.` })
        : device.confirmErasure(file),
    )
    if (done && asker !== null) trail.replace({ is: 'encounters' })
  }
  return (
    <div className="stack tight">
      <Button variant="outline" loading={action.busy} onClick={() => void act()}>
        {asker === null ? (
          <Trans>Ask to erase this meeting everywhere</Trans>
        ) : (
          <Trans>Confirm: erase this meeting everywhere</Trans>
        )}
      </Button>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
