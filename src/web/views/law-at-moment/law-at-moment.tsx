import './law-at-moment.css'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import { lawAtMoment, type LawSort } from '#domain/country-pack/law-at-moment.ts'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { LawLines } from './law-lines.tsx'

/** What the countries of this agency say of what is written or considered here: to whom it is reported and how soon, what may be claimed, the way to papers. */
export function LawAtMoment({ kinds }: { readonly kinds: readonly string[] }) {
  const speak = useSpeak(null)
  const team = useRead(['files'], 'team', (device) => device.team())
  const asked = kinds.join(' ')
  const countries = useMemo(
    () => (team.is === 'read' ? lawAtMoment(team.value.caseFile, asked.split(' ')) : []),
    [team, asked],
  )
  return countries.map(({ country, found: [first, ...more] }) => (
    <Panel
      key={country ?? ''}
      title={more.length === 0 && first ? <SortTitle sort={first.sort} /> : <Trans>What the law says</Trans>}
      side={country !== undefined && <span className="text-small ink-2">{speak.country(country)}</span>}
      inside
    >
      <div className="law-at-moment">
        {first &&
          [first, ...more].map(({ sort, lines }) => (
            <section key={sort}>
              {more.length > 0 && (
                <h3>
                  <SortTitle sort={sort} />
                </h3>
              )}
              <LawLines lines={lines} noCountry={country === undefined} />
            </section>
          ))}
      </div>
    </Panel>
  ))
}

function SortTitle({ sort }: { readonly sort: LawSort }) {
  switch (sort) {
    case 'duties':
      return <Trans>What must be reported by law</Trans>
    case 'statuses':
      return <Trans>What a status is called</Trans>
    case 'claims':
      return <Trans>What a child is entitled to</Trans>
    case 'papers':
      return <Trans>How to get papers</Trans>
    case 'rings':
      return <Trans>Telephone lines</Trans>
    case 'sending':
      return <Trans>What the law says about sending data abroad</Trans>
  }
}
