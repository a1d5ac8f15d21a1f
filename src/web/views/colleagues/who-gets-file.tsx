import { Trans, useLingui } from '@lingui/react/macro'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { Icon } from '#web/components/icon.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'

/** Before files are opened: which colleagues get them by their office, and which parts stay with who opens them. */
export function WhoGetsFile() {
  const { i18n } = useLingui()
  const { list } = useTimeWords()
  const me = useMe()
  const reading = useRead(['members'], 'members', (device) => device.members())
  if (reading.is !== 'read') return null
  const names = list(
    reading.value
      .filter(
        ({ member, met, roles, removed, external }) =>
          met && roles.includes('supervisor') && !removed && !external && member !== me.member,
      )
      .map(({ name }) => name),
  )
  const parts = list(BY_NEED_ONLY.map((part) => i18n._(folderWords(part))))
  return (
    <p className="sealed-badge">
      <Icon name="lock" size="small" />
      <span className="grow">
        {names === '' ? (
          <Trans>Nobody else gets the files that you open here until you give them.</Trans>
        ) : (
          <Trans>
            Files that you open here also go to {names}, but without {parts}: only you can open those parts until you
            give them to the person who gives that care.
          </Trans>
        )}
      </span>
    </p>
  )
}
