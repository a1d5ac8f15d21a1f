import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Alarm } from '#device/kept/row-types.ts'
import { useRead } from '#web/device/use-read.ts'
import { Icon } from '#web/components/icon.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { useServerSetBack } from '#web/views/of-server/set-back-parts.tsx'

const WORDS: Readonly<Record<Alarm['what'], MessageDescriptor>> = {
  gap: msg`A note is missing between two that are here. It may still arrive; if not, somebody or something kept it back.`,
  fork: msg`Two devices wrote as the same device: one was copied. Both notes are kept. Ask who has that device.`,
  'chain-broken': msg`Notes of one device do not follow each other. Do not rely on them until you have asked the writer.`,
  'server-older': msg`The server has less data than this device. It may have been restored from an old copy; this device offers it everything again.`,
  'signature-wrong': msg`A note carries a signature that is not its writer’s. It is not shown.`,
  'check-value-wrong': msg`A key that was given does not open what it should. Ask for the key again.`,
  'recipients-wrong': msg`The list of who may open this does not fit what was agreed. Look under People.`,
  'entry-malformed': msg`A note cannot be read: it is too large or not in the right form. It is not shown; all other notes are shown.`,
  'written-without-right': msg`Someone tried to change a note in a part of the file where they may not write, or may no longer. Nothing was changed. Ask the writer.`,
  'act-incomplete': msg`Notes that were written together did not all arrive.`,
}

/** Of records of who may open the file no fault names a part; the words about a note would accuse its writer. */
const wordsOf = ({ what, device, folder }: Alarm): MessageDescriptor =>
  WORDS[
    folder === null && (what === 'signature-wrong' || (what === 'fork' && device === null)) ? 'recipients-wrong' : what
  ]

const NOT_OLDER_NOW = msg`The server had less data than this device. It may have been restored from an old copy; this device has nothing more to send again.`

/** Whether this device still gives a server that was set back what it lacks of this file: *Today* says the same. */
function useIsGiving(alarms: readonly Alarm[]): boolean {
  const setBack = useServerSetBack()
  if (setBack.is === 'read' && setBack.value) return setBack.value.endedAt === null
  return alarms.some(({ what, settled }) => what === 'server-older' && settled !== true)
}

/** Faults in how the file is kept, in plain words, for those who answer for it. */
export function FileFaults({ child }: { readonly child: ChildFile }) {
  const me = useMe()
  const devices = useRead(['devices'], 'devices', (device) => device.devices())
  const { alarms } = child.view
  const isGiving = useIsGiving(alarms)
  const say = (alarm: Alarm) =>
    child.speak.say(alarm.what === 'server-older' && !isGiving ? NOT_OLDER_NOW : wordsOf(alarm))
  if (alarms.length === 0) return null
  const older = alarms.find(({ what }) => what === 'server-older')
  if (!me.custodian && !hasAnyRole(me.roles, 'supervisor', 'administrator')) {
    return (
      <div className="status-line">
        <Icon name="info" size="small" />
        <p className="grow">
          {older && alarms.every(({ what }) => what === 'server-older') ? (
            say(older)
          ) : (
            <Trans>
              Something about how this file was kept needs your supervisor. Your notes are safe. Go on writing.
            </Trans>
          )}
        </p>
      </div>
    )
  }
  const whose = (alarm: Alarm) =>
    devices.is === 'read' ? devices.value.find((one) => one.device === alarm.device)?.memberName : undefined
  const each = [
    ...Map.groupBy(alarms, (alarm) => `${wordsOf(alarm).id} ${alarm.folder ?? ''} ${alarm.device ?? ''}`).values(),
  ].flatMap((same) => same.slice(0, 1))
  return (
    <section className="panel due inside stack">
      <h2>
        <Trans>Look into this</Trans>
      </h2>
      <ul className="stack">
        {each.map((alarm) => {
          const member = whose(alarm)
          return (
            <li key={`${alarm.what} ${alarm.folder ?? ''} ${alarm.device ?? ''}`} className="row top">
              <span className="mark-due">
                <Icon name="warning" size="small" />
              </span>
              <span className="grow">
                {say(alarm)}
                <span className="block text-small">
                  {alarm.folder !== null && child.speak.say(folderWords(alarm.folder))}
                  {alarm.folder !== null && member !== undefined && ' · '}
                  {member !== undefined && <Trans>a device of {member}</Trans>}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
