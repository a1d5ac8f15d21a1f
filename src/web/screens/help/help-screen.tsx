import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment, useState } from 'react'
import { publicationOf } from '#guidance/library/library.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { PublicationTitle } from '#web/views/guidance-words/publication-names.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { helpFor, type Route } from '#web/navigation/routes.ts'
import { inlineParts, pointsToLookUp, type HandbookBlock, type PointOfHandbook } from './handbook.ts'
import { useHandbook } from './handbooks.ts'
import { practiceFor, publicationsFor } from './practice-for.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import '#web/views/guidance-words/guiding.css'
import './help.css'

/** The section of the handbook about a screen, and links to the others. Works without a network. */
function HelpScreen({ of }: { readonly of: Route }) {
  const { i18n } = useLingui()
  const handbook = useHandbook(i18n.locale)
  const [shown, setShown] = useState(() => helpFor(of))
  const section = handbook.sections.find(({ name }) => name === shown)
  const turn = (name: string) => {
    setShown(name)
    scrollTo(0, 0)
  }
  return (
    <Screen title={<Trans>Help</Trans>} leave="back">
      <div className="columns help-page">
        <div className="stack">
          {section && (
            <article className="panel inside handbook" lang={handbook.language}>
              <h2>{section.title}</h2>
              {section.blocks.map((block, at) => (
                <BlockOf key={`${section.name} ${String(at)}`} block={block} />
              ))}
            </article>
          )}
          {i18n.locale !== 'en' && (
            <p className="ink-2 text-small">
              {handbook.language === 'en' ? (
                <Trans>The handbook is in English for now.</Trans>
              ) : (
                <Trans>Waits for a native speaker’s review.</Trans>
              )}
            </p>
          )}
        </div>
        <div className="stack">
          <Practice of={of} />
          <RowList>
            {handbook.sections.map(({ name, title }) => (
              <li key={name} className={name === shown ? 'shown-section' : undefined}>
                {name === shown ? (
                  <EntryRow
                    lead={<Icon name="paper" />}
                    title={
                      <span lang={handbook.language} aria-current="true">
                        {title}
                      </span>
                    }
                  />
                ) : (
                  <EntryRow
                    lead={<Icon name="paper" />}
                    title={<span lang={handbook.language}>{title}</span>}
                    open={() => turn(name)}
                  />
                )}
              </li>
            ))}
          </RowList>
        </div>
      </div>
    </Screen>
  )
}

/** What to consider for the child of that screen, and the publications behind it; elsewhere the library. */
function Practice({ of }: { readonly of: Route }) {
  const trail = useNavigation()
  const to = practiceFor(of)
  return (
    <RowList>
      <li>
        {to.file === undefined ? (
          <EntryRow
            lead={<Icon name="book" />}
            title={<Trans>What practice has learnt</Trans>}
            line={<Trans>Publications, advice, country facts</Trans>}
            open={() => trail.go(to)}
          />
        ) : (
          <EntryRow
            lead={<Icon name="bulb" />}
            title={<Trans>To think about for this child</Trans>}
            line={<Trans>With the reason and the source</Trans>}
            open={() => trail.go(to)}
          />
        )}
      </li>
      {publicationsFor(of).flatMap((id) => {
        const found = publicationOf(id)
        return found
          ? [
              <li key={id}>
                <EntryRow
                  lead={<Icon name="book" />}
                  title={<PublicationTitle one={found} />}
                  line={<Trans>Source for that screen</Trans>}
                  open={() => trail.go({ is: 'guidance', publication: id })}
                />
              </li>,
            ]
          : []
      })}
    </RowList>
  )
}

function BlockOf({ block }: { readonly block: HandbookBlock }) {
  if (block.is === 'text') return <p>{formattedText(block.text)}</p>
  const points = block.is === 'points' ? pointsToLookUp(block.items) : null
  if (points) return <Points points={points} />
  const items = block.items.map((item, at) => <li key={at}>{formattedText(item)}</li>)
  return block.is === 'points' ? <ul className="points">{items}</ul> : <ol className="steps">{items}</ol>
}

/** A long list of which a person wants one point: only what each is about stands there, and each opens. */
function Points({ points }: { readonly points: readonly PointOfHandbook[] }) {
  return (
    <div className="handbook-points">
      {points.map(({ about, text }) => (
        <details key={about}>
          <summary>
            <span>{formattedText(about)}</span>
          </summary>
          <p>{formattedText(text)}</p>
        </details>
      ))}
    </div>
  )
}

const formattedText = (text: string) =>
  inlineParts(text).map((part, at) => {
    if (part.is === 'bold') return <b key={at}>{part.text}</b>
    if (part.is === 'name') return <em key={at}>{part.text}</em>
    return part.is === 'typed' ? <code key={at}>{part.text}</code> : <Fragment key={at}>{part.text}</Fragment>
  })

export const screen = defineScreen('help', HelpScreen)
