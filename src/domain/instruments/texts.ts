import { BUILT_IN, WRITTEN_AS } from './catalogue.ts'
import type { Instrument } from '../vocabulary/instrument.ts'

/**
 * Every text of the sets of questions that come with the app, each once, for translators. The text itself is its id.
 */
export const instrumentTexts = (): readonly string[] => [...new Set(BUILT_IN.flatMap(textsOf))]

/** The texts of a set of questions. One that has a form of its own, with words of its own, only has its title. */
export function textsOf({ id, title, scale, sections }: Instrument): readonly string[] {
  if (id in WRITTEN_AS) return [title]
  const items = sections.flatMap((section) => section.items)
  return [
    title,
    ...scale.map(({ words }) => words),
    ...sections.map((section) => section.title),
    ...items.flatMap(({ asks, look, scale: own = [] }) => [
      asks,
      ...(look === undefined ? [] : [look]),
      ...own.map(({ words }) => words),
    ]),
  ]
}

/**
 * The same questions in another language, with every code unchanged, so that answers can be compared whatever language
 * they were asked in.
 */
export function saidIn(language: string, instrument: Instrument, say: (text: string) => string): Instrument {
  const steps = (scale: Instrument['scale']) => scale.map(({ code, words }) => ({ code, words: say(words) }))
  return {
    ...instrument,
    language,
    title: say(instrument.title),
    scale: steps(instrument.scale),
    sections: instrument.sections.map((section) => ({
      ...section,
      title: say(section.title),
      items: section.items.map((item) => ({
        ...item,
        asks: say(item.asks),
        ...(item.look !== undefined && { look: say(item.look) }),
        ...(item.scale && { scale: steps(item.scale) }),
      })),
    })),
  }
}
