import { placesIn, sentenceAround, type PlaceInText } from '#names/terms/in-text.ts'

/** A text with the sought words marked. */
export function Marked({ text, sought }: { readonly text: string; readonly sought: readonly string[] }) {
  return <Parts text={text} places={placesIn(sought, text)} all={{ from: 0, to: text.length }} />
}

/** The sentence in which the first of the sought words stands; nothing where none does. */
export function MarkedSentence({ text, sought }: { readonly text: string; readonly sought: readonly string[] }) {
  const places = placesIn(sought, text)
  const [first] = places
  if (!first) return null
  const all = sentenceAround(text, first)
  return (
    <span className="block text-small journey-line" dir="auto">
      {all.from > 0 && '… '}
      <Parts text={text} places={places.filter(({ from, to }) => from >= all.from && to <= all.to)} all={all} />
      {all.to < text.trimEnd().length && ' …'}
    </span>
  )
}

interface PartsProps {
  readonly text: string
  readonly places: readonly PlaceInText[]
  readonly all: PlaceInText
}

function Parts({ text, places, all }: PartsProps) {
  return (
    <>
      {places.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(places[index - 1]?.to ?? all.from, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.to ?? all.from, all.to)}
    </>
  )
}
