import { Trans } from '@lingui/react/macro'
import { type ReactNode } from 'react'
import { PRINCIPLES_EXPLAINED } from '#guidance/ethics/principles.ts'
import { searchLibrary } from '#guidance/library/library.ts'
import type { Publication } from '#guidance/library/publications/publication.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { PublisherName, PublicationTitle } from '#web/views/guidance-words/publication-names.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { Countries } from './country/countries.tsx'
import { TeamPatterns } from './team-patterns.tsx'

/** The publications behind the work, and the principles; what to consider for a child is in that child's file. */
export function Library() {
  const [wanted, setWanted] = useStepState('wanted', '')
  const speak = useSpeak(null)
  const me = useMe()
  const found = searchLibrary(wanted, (english) => speak.say(libraryMessage(english)))
  const searched = wanted.trim() !== ''
  const seeds = found.filter(({ seed }) => seed)
  const others = found.filter(({ seed }) => !seed)
  return (
    <Screen title={<Trans>Guidance</Trans>}>
      <TextField label={<Trans>Search the library</Trans>} value={wanted} set={setWanted} />
      {found.length === 0 && (
        <EmptyState icon="book" title={<Trans>Nothing found in the library</Trans>}>
          <p className="ink-2">
            <Trans>Try one word, or a name.</Trans>
          </p>
        </EmptyState>
      )}
      {searched ? (
        <>
          <Publications title={<Trans>Where this work began</Trans>} these={seeds} />
          <Publications title={<Trans>Standards, studies and instruments</Trans>} these={others} />
        </>
      ) : (
        <div className="columns library-page">
          <div className="stack">
            <p className="ink-2">
              <Trans>
                Advice for one child is in that child’s file. Here are the sources of the advice. You can read all of it
                without a network.
              </Trans>
            </p>
            {me.roles.includes('supervisor') && <TeamPatterns />}
            <Publications title={<Trans>Where this work began</Trans>} these={seeds} />
          </div>
          <div className="stack">
            <Countries />
            <div className="panel">
              <Disclosure
                title={
                  <b>
                    <Trans>Principles: our working list</Trans>
                  </b>
                }
              >
                <ul className="rows">
                  {PRINCIPLES_EXPLAINED.map((one) => (
                    <li key={one.id}>
                      <EntryRow
                        title={speak.say(libraryMessage(one.title))}
                        line={`${speak.say(libraryMessage(one.text))} ${speak.say(libraryMessage(one.ask))}`}
                      />
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </div>
            <div className="panel">
              <Disclosure
                title={
                  <b>
                    <Trans>Standards, studies and instruments</Trans>
                  </b>
                }
              >
                <ul className="rows">
                  {others.map((one) => (
                    <li key={one.id}>
                      <PublicationRow one={one} />
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </div>
          </div>
        </div>
      )}
    </Screen>
  )
}

function Publications({ title, these }: { readonly title: ReactNode; readonly these: readonly Publication[] }) {
  if (these.length === 0) return null
  return (
    <section className="stack tight">
      <SectionHead title={title} />
      <RowList>
        {these.map((one) => (
          <li key={one.id}>
            <PublicationRow one={one} />
          </li>
        ))}
      </RowList>
    </section>
  )
}

function PublicationRow({ one }: { readonly one: Publication }) {
  const trail = useNavigation()
  return (
    <EntryRow
      title={<PublicationTitle one={one} />}
      line={
        <>
          {one.year !== null && `${String(one.year)}, `}
          <PublisherName one={one} />
        </>
      }
      open={() => trail.go({ is: 'guidance', publication: one.id })}
    />
  )
}
