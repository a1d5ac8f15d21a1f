import { Trans } from '@lingui/react/macro'
import { Fragment, useState } from 'react'
import { EntryRow, Rows } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { sectionOf, type Place } from '#web/navigation/places.ts'
import handbook from '../../../../docs/handbook.md?raw'
import { partsOf, sectionsOf, type Block } from './handbook.ts'
import { helpFor } from './help-for.ts'
import './help.css'

/** The part of the handbook that tells of a screen, and the rest of it to turn to. Works without a network. */
export function HelpScreen({ of }: { readonly of: Place }) {
  const trail = useNavigation()
  const [all] = useState(() => sectionsOf(handbook))
  const [shown, setShown] = useState(() => helpFor(of.is, sectionOf(of)))
  const section = all.find(({ title }) => title === shown)
  const turn = (title: string) => {
    setShown(title)
    scrollTo(0, 0)
  }
  return (
    <Screen title={<Trans>Help</Trans>} leave="back" reading>
      {section && (
        <article className="card inside handbook" lang="en">
          <h2>{section.title}</h2>
          {section.blocks.map((block, at) => (
            <BlockOf key={at} block={block} />
          ))}
        </article>
      )}
      <p className="ink-2 text-small">
        <Trans>The handbook is in English for now.</Trans>
      </p>
      <Rows>
        <li>
          <EntryRow lead={<Icon name="book" />} title={<Trans>What practice has learnt</Trans>} line={<Trans>Publications, cards, what a country says</Trans>} open={() => trail.go({ is: 'guidance' })} />
        </li>
      </Rows>
      <Rows>
        {all
          .filter(({ title }) => title !== shown)
          .map(({ title }) => (
            <li key={title}>
              <EntryRow lead={<Icon name="paper" />} title={<span lang="en">{title}</span>} open={() => turn(title)} />
            </li>
          ))}
      </Rows>
    </Screen>
  )
}

function BlockOf({ block }: { readonly block: Block }) {
  if (block.is === 'text') return <p>{inWords(block.text)}</p>
  const items = block.items.map((item, at) => <li key={at}>{inWords(item)}</li>)
  return block.is === 'points' ? <ul className="points">{items}</ul> : <ol className="steps">{items}</ol>
}

const inWords = (text: string) =>
  partsOf(text).map((part, at) => {
    if (part.is === 'bold') return <b key={at}>{part.text}</b>
    if (part.is === 'name') return <em key={at}>{part.text}</em>
    return part.is === 'typed' ? <code key={at}>{part.text}</code> : <Fragment key={at}>{part.text}</Fragment>
  })
