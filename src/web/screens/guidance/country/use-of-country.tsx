import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'
import type { Timer } from '#domain/vocabulary/country-pack/timer-names.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useChangeCountryFacts } from './use-country.ts'

/** Whether this agency works with these facts, and whether its time limits apply to every file. */
export function UseOfCountry({
  view,
  agency,
  may,
}: {
  readonly view: FileView
  readonly agency: AgencyPack
  readonly may: boolean
}) {
  const speak = useSpeak(null)
  const { say, busy, refused } = useChangeCountryFacts(view)
  const { pack } = agency
  const chosen = countriesChosen(view.caseFile)
  const mine = chosen.find(({ body }) => body.country === pack.country)?.body
  const leader = chosen.find(({ body }) => body.use === 'leads' && body.country !== pack.country)?.body
  const use = mine?.use ?? 'not-used'
  const choose = (next: 'leads' | 'beside' | 'not-used') =>
    say({
      kind: 'country-pack-chosen',
      body: {
        country: pack.country,
        use: next,
        version: pack.version,
        times: Object.entries(pack.timers).map(([timer, { value }]) => ({ timer: timer as Timer, value })),
        ...(mine?.own !== undefined && { own: mine.own }),
      },
    })
  return (
    <Panel title={<Trans>Does this agency use these facts?</Trans>} inside>
      <div className="stack">
        <p>
          {use === 'leads' && (
            <StatusChip tone="action">
              <Trans>Yes, and its times apply</Trans>
            </StatusChip>
          )}
          {use === 'beside' && (
            <StatusChip tone="action">
              <Trans>Yes, only to read</Trans>
            </StatusChip>
          )}
          {use === 'not-used' && (
            <StatusChip tone="plain">
              <Trans>Not chosen</Trans>
            </StatusChip>
          )}
        </p>
        {mine && !agency.own && mine.version < pack.version && (
          <p className="ink-2">
            <Trans>The app has a newer edition of these facts. Choose again to use its time limits.</Trans>
          </p>
        )}
        {leader && use !== 'leads' && (
          <p className="ink-2">
            <Trans>Time limits come from {speak.country(leader.country)} now.</Trans>
          </p>
        )}
        {!may && (
          <p className="ink-2">
            <Trans>
              A custodian or an administrator chooses this, and corrects facts that the agency knows better.
            </Trans>
          </p>
        )}
        {may && (
          <div className="row wraps">
            {(use !== 'leads' || (mine && mine.version < pack.version)) && leader === undefined && (
              <Button variant="outline" data-size="sm" loading={busy} onClick={() => void choose('leads')}>
                <Trans>Use facts and time limits</Trans>
              </Button>
            )}
            {use !== 'beside' && (
              <Button variant="outline" data-size="sm" loading={busy} onClick={() => void choose('beside')}>
                <Trans>Use for reading only</Trans>
              </Button>
            )}
            {use !== 'not-used' && (
              <Button variant="outline" data-size="sm" loading={busy} onClick={() => void choose('not-used')}>
                <Trans>Not any more</Trans>
              </Button>
            )}
          </div>
        )}
        <RefusedNote code={refused} />
      </div>
    </Panel>
  )
}
