import { Trans } from '@lingui/react/macro'
import { CARDS } from '#guidance/cards.ts'
import { comesFrom, publicationOf } from '#guidance/library/library.ts'
import { FINDING_MARKS, type Publication } from '#guidance/library/publications/publication.ts'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { PublisherName, PublicationTitle } from '#web/views/guidance-words/publication-names.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { MarkWords } from './sources.tsx'

/** One publication: what it is, what was read of it, what it says, and which parts of the app come from it. */
export function PublicationPage({ id }: { readonly id: string }) {
  const found = publicationOf(id)
  return (
    <Screen title={<Trans>Sources</Trans>} leave="back" reading>
      {found ? (
        <Shown one={found} />
      ) : (
        <EmptyState icon="book" title={<Trans>This publication is not in the library</Trans>} />
      )}
    </Screen>
  )
}

function Shown({ one }: { readonly one: Publication }) {
  const speak = useSpeak(null)
  const { say, list, language } = speak
  const { cards, tensions, principles, uses } = comesFrom(one.id, CARDS)
  const questions = [...principles.map(({ title }) => title), ...tensions.map(({ question }) => question)]
  return (
    <>
      <Panel inside>
        <div className="stack tight">
          <h2 className="guidance-question">
            <PublicationTitle one={one} />
          </h2>
          {one.titleIsOurs && (
            <p className="text-small ink-2">
              <Trans>Its own title was not seen: this is what we call it.</Trans>
            </p>
          )}
          <p className="text-small ink-2">
            {one.by !== undefined && (
              <>
                <bdi lang="en">{one.by}</bdi> ·{' '}
              </>
            )}
            {one.year !== null && `${String(one.year)} · `}
            <PublisherName one={one} />
            {[one.edition, one.region]
              .filter((part) => part !== undefined)
              .map((part) => ` · ${say(libraryMessage(part))}`)}
          </p>
          <p className="text-small ink-2">{list(one.languages.map(language))}</p>
          <p>{say(libraryMessage(one.summary))}</p>
          <p className="text-small">
            <Trans>For: {list(one.forWhom.map((whom) => say(libraryMessage(whom))))}</Trans>
          </p>
          <p className="text-small ink-2">
            <SeenWords seen={one.seen} />
          </p>
          {one.reuse !== undefined && <p className="text-small ink-2">{say(libraryMessage(one.reuse))}</p>}
        </div>
      </Panel>
      {one.findings.length > 0 && (
        <Panel title={<Trans>Findings, in our words</Trans>} inside>
          {one.asked !== undefined && (
            <p className="text-small ink-2">
              <Trans>Whom it asked: {say(libraryMessage(one.asked))}</Trans>
            </p>
          )}
          {FINDING_MARKS.map((mark) => {
            const these = one.findings.filter((finding) => finding.mark === mark)
            return these.length === 0 ? null : (
              <section key={mark} className="publication-part">
                <p className="text-small">
                  <b>
                    <MarkWords mark={mark} />
                  </b>
                </p>
                <ul className="points">
                  {these.map((finding) => (
                    <li key={finding.id}>{say(libraryMessage(finding.text))}</li>
                  ))}
                </ul>
              </section>
            )
          })}
        </Panel>
      )}
      {cards.length > 0 && (
        <Panel title={<Trans>Advice based on this publication</Trans>} inside>
          <ul className="points">
            {cards.map((card) => (
              <li key={card.id}>{say(libraryMessage(card.title))}</li>
            ))}
          </ul>
        </Panel>
      )}
      {questions.length > 0 && (
        <Panel title={<Trans>Principles and hard questions from this</Trans>} inside>
          <ul className="points">
            {questions.map((words) => (
              <li key={words}>{say(libraryMessage(words))}</li>
            ))}
          </ul>
        </Panel>
      )}
      {uses.length > 0 && (
        <Panel title={<Trans>What else comes from this publication</Trans>} inside>
          <ul className="points">
            {uses.map((use) => (
              <li key={`${use.is} ${use.id}`}>{say(libraryMessage(use.text))}</li>
            ))}
          </ul>
        </Panel>
      )}
      {cards.length + questions.length + uses.length === 0 && (
        <p className="ink-2">
          <Trans>Nothing in this app comes from it yet.</Trans>
        </p>
      )}
    </>
  )
}

function SeenWords({ seen }: { readonly seen: Publication['seen'] }) {
  switch (seen) {
    case 'whole':
      return <Trans>Read in full.</Trans>
    case 'abstract':
      return <Trans>Seen: its summary and what was written about it, not its full text.</Trans>
    case 'contents':
      return <Trans>Seen: its table of contents.</Trans>
    case 'record':
      return <Trans>Seen: what was written about it, not its full text.</Trans>
    case 'named-elsewhere':
      return <Trans>Seen: what others say of it.</Trans>
  }
}
