import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Fact } from '#domain/country-pack/fact.ts'
import type { CountryPack } from '#domain/country-pack/pack.ts'
import { packOf } from '#domain/country-pack/packs.ts'
import { Card } from '#web/components/card.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** What the pack of a country says, each fact with how sure it is; and what nobody has found out yet. */
export function CountryPage({ country }: { readonly country: string }) {
  const speak = useSpeak(null)
  const pack = packOf(country)
  return (
    <Screen title={speak.country(country)} leave="back" reading>
      {pack ? <Shown pack={pack} /> : <EmptyState icon="globe" title={<Trans>The app has no facts of this country</Trans>} />}
    </Screen>
  )
}

function Shown({ pack }: { readonly pack: CountryPack }) {
  const { list, language, codes } = useSpeak(null)
  return (
    <>
      <p className="ink-2">
        <Trans>Begun with what could be read. Check it with a lawyer there before relying on it.</Trans>
      </p>
      <p className="text-small ink-2">{list(pack.languages.map(language))}</p>
      <Facts title={<Trans>What a status is called</Trans>} these={(pack.statuses ?? []).map(({ name, fact }) => ({ name, fact }))} />
      <Facts title={<Trans>Offices and bodies</Trans>} these={pack.bodies.map(({ name, fact }) => ({ name, fact }))} />
      <Facts title={<Trans>What the law asks to be told</Trans>} these={(pack.duties ?? []).map(({ name, fact }) => ({ name, fact }))} />
      <Facts title={<Trans>What a child is entitled to</Trans>} these={pack.entitlements.map(({ what, fact }) => ({ name: codes([what]), fact }))} />
      <Facts title={<Trans>The way to papers</Trans>} these={pack.papers.map(({ aim, fact }) => ({ name: codes([aim]), fact }))} />
      <Facts title={<Trans>Papers</Trans>} these={(pack.documents ?? []).map(({ name, fact }) => ({ name, fact }))} />
      <Facts title={<Trans>Official forms</Trans>} these={pack.forms.map(({ name, fact }) => ({ name, fact }))} />
      <Facts title={<Trans>Good to know</Trans>} these={pack.notes.map((fact) => ({ fact }))} />
      {pack.notKnown && (
        <Card title={<Trans>What nobody has found out yet</Trans>} inside>
          <ul className="points">
            {pack.notKnown.map((line) => (
              <li key={line} lang="en">
                {line}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function Facts({ title, these }: { readonly title: ReactNode; readonly these: readonly { readonly name?: string; readonly fact: Fact }[] }) {
  const { say } = useSpeak(null)
  if (these.length === 0) return null
  return (
    <Card title={title} inside>
      <ul className="sources">
        {these.map(({ name, fact }) => (
          <li key={`${name ?? ''} ${fact.says}`}>
            {name !== undefined && <b className="block">{name}</b>}
            <span lang="en">{fact.says}</span>
            <span className="block ink-2">
              {say(MARK_WORDS[fact.mark])}
              {fact.source !== undefined && (
                <>
                  : <bdi>{fact.source}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
