import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { redactionNoted } from '#domain/kinds/any/redaction-noted.ts'
import { Icon } from '#web/components/icon.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import type { Speak } from '#web/kinds/speak.ts'

/** To a supervisor, of an entry that was redacted: who could have read it until then. */
export function WhoCouldRead({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const me = useMe()
  if (entry.kind !== redactionNoted.name || !hasAnyRole(me.roles, 'supervisor')) return null
  const { couldRead } = redactionNoted.schema.safeParse(entry.body).data ?? {}
  if (!couldRead) return null
  return (
    <p className="row top text-small">
      <Icon name="show" size="small" />
      {couldRead.length === 0 ? (
        <Trans>Nobody else could read it until it was taken out.</Trans>
      ) : (
        <Trans>
          Until it was taken out these could read it: {speak.list(couldRead.map((member) => speak.member(member)))}.
        </Trans>
      )}
    </p>
  )
}
