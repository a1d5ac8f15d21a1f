import { Trans, useLingui } from '@lingui/react/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'

/** Who may be the second, said before a custodian begins what nobody does alone. `about`: whom it is about, who is not asked; null where it is about nobody alone. */
export function WhoIsSecond({ about }: { readonly about: MemberId | null }) {
  const { i18n } = useLingui()
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  if (members.is !== 'read') return null
  const others = members.value.filter(
    ({ member, custodian, removed }) => custodian && !removed && member !== me.member && member !== about,
  )
  if (others.length === 0)
    return (
      <p>
        <Trans>
          Two people decide this. Nobody else can be the second custodian, so two people who hold a recovery share come
          to this device with their papers.
        </Trans>
      </p>
    )
  const names = new Intl.ListFormat(i18n.locale, { type: 'disjunction' }).format(others.map(({ name }) => name))
  return (
    <p>
      <Trans>
        Two people decide this. The second can be <bdi>{names}</bdi>, on Today, or two people who hold a recovery share,
        on this device.
      </Trans>
    </p>
  )
}
