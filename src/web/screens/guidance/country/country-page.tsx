import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'
import type { Fact } from '#domain/vocabulary/country-pack/fact.ts'
import type { PackList } from '#domain/vocabulary/country-pack/pack.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { FaultsOfFile } from '#web/views/import-export/faults-of-file.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { ChangeLine } from './change-line.tsx'
import { CheckedOn } from './checked-on.tsx'
import { OwnLines } from './own-lines.tsx'
import { FactSource } from './fact-source.tsx'
import { TelephoneLines } from './telephone-lines.tsx'
import { TimesPanel } from './times-panel.tsx'
import { speaksForAgency, useAgencyPack, useTeamFile } from './use-country.ts'
import { UseOfCountry } from './use-of-country.tsx'

/** A country as this agency uses it: each fact with how sure it is, what the agency changed, and what nobody has found out yet. */
export function CountryPage({ country }: { readonly country: string }) {
  const speak = useSpeak(null)
  const team = useTeamFile()
  const view = team.is === 'read' ? team.value : null
  const agency = useAgencyPack(view?.caseFile ?? null, country)
  return (
    <Screen title={speak.country(country)} leave="back" reading>
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      {view && agency && <Shown view={view} agency={agency} />}
      {view && !agency && <EmptyState icon="globe" title={<Trans>No facts about this country</Trans>} />}
    </Screen>
  )
}

interface ShownProps {
  readonly view: FileView
  readonly agency: AgencyPack
}

function Shown({ view, agency }: ShownProps) {
  const { list, language, codes } = useSpeak(null)
  const may = speaksForAgency(view)
  const { pack } = agency
  const lines = { view, agency, may }
  return (
    <>
      <p className="ink-2">
        {agency.own ? (
          <Trans>These facts came from a file that your agency imported.</Trans>
        ) : (
          <Trans>Based on what we could read. Check it with a lawyer there before relying on it.</Trans>
        )}
      </p>
      {agency.ownRefused.length > 0 && <FaultsOfFile faults={agency.ownRefused} />}
      <p className="text-small ink-2">{list(pack.languages.map(language))}</p>
      <UseOfCountry view={view} agency={agency} may={may} />
      <OwnLines view={view} agency={agency} may={may} />
      <TelephoneLines {...lines} />
      <Facts title={<Trans>What a status is called</Trans>} these={pack.statuses ?? []} list="statuses" {...lines} />
      <Facts title={<Trans>Offices and bodies</Trans>} these={pack.bodies} list="bodies" {...lines} />
      <Facts title={<Trans>What must be reported by law</Trans>} these={pack.duties ?? []} list="duties" {...lines} />
      <Facts
        title={<Trans>What a child is entitled to</Trans>}
        these={pack.entitlements.map(({ what, fact }) => ({ name: codes([what]), fact }))}
        {...lines}
      />
      <Facts
        title={<Trans>How to get papers</Trans>}
        these={pack.papers.map(({ aim, steps, fact }) => ({
          name: codes([aim]),
          steps: steps.map((step) => codes([step])),
          fact,
        }))}
        {...lines}
      />
      <Facts title={<Trans>Papers</Trans>} these={pack.documents ?? []} list="documents" {...lines} />
      <Facts title={<Trans>Official forms</Trans>} these={pack.forms} list="forms" {...lines} />
      <Facts title={<Trans>Good to know</Trans>} these={pack.notes.map((fact) => ({ fact }))} {...lines} />
      <TimesPanel view={view} agency={agency} may={may} />
      {pack.notKnown && (
        <Panel title={<Trans>Not known yet</Trans>} inside>
          <ul className="points text-small">
            {pack.notKnown.map((line) => (
              <li key={line}>
                <AppWords>{line}</AppWords>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

interface FactsProps extends ShownProps {
  readonly title: ReactNode
  readonly these: readonly {
    readonly id?: string
    readonly name?: string
    readonly hours?: number | undefined
    readonly steps?: readonly string[]
    readonly fact: Fact
  }[]
  /** Where lines have an id, the agency may change them. */
  readonly list?: PackList
  readonly may: boolean
}

function Facts({ title, these, list, view, agency, may }: FactsProps) {
  const { say } = useSpeak(null)
  if (these.length === 0) return null
  return (
    <Panel title={title} inside>
      <ul className="sources">
        {these.map(({ id, name, hours, steps, fact }) => (
          <li key={`${id ?? name ?? ''} ${fact.says}`}>
            {name !== undefined && (
              <b className="block">
                <AppWords>{name}</AppWords>
              </b>
            )}
            <AppWords>{fact.says}</AppWords>
            {steps && (
              <ol className="route-steps">
                {steps.map((step, at) => (
                  <li key={at}>{step}</li>
                ))}
              </ol>
            )}
            {hours !== undefined && (
              <span className="block">
                <Plural value={hours} one="Within # hour" other="Within # hours" />
              </span>
            )}
            <span className="block ink-2">
              {say(MARK_WORDS[fact.mark])}
              {fact.source !== undefined && (
                <>
                  : <FactSource agency={agency} fact={fact} />
                </>
              )}
              <CheckedOn fact={fact} />
            </span>
            {may && list !== undefined && id !== undefined && name !== undefined && !id.startsWith('own-') && (
              <ChangeLine
                view={view}
                country={agency.pack.country}
                list={list}
                line={{ id, name }}
                change={agency.changes.find(({ body }) => 'line' in body && body.list === list && body.line === id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
