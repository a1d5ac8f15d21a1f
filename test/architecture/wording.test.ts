import { beforeAll, describe, expect, it } from 'vitest'
import { cataloguePaths, readCatalogue } from '../../scripts/catalogues.ts'
import { KINDS } from '#domain/kinds.ts'
import type * as facesModule from '#web/kinds/face.ts'
import { webModules } from '../support/web-modules.ts'

/** Every English text of the app, with the files that show it. */
const TEXTS = cataloguePaths('en')
  .flatMap((path) => readCatalogue(path).entries)
  .filter(({ obsolete }) => !obsolete)

/** Phrases of docs/wording.md that a reader stumbles over, and what stands in their place. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  again: /\b(anew|afresh)\b/i,
  overdue: /\bpast (its|their|his|her|the) day\b/i,
  correct: /\bput (it|this|that|them|these) right\b/i,
  'is reviewed, is checked': /\b(is|are) to be looked at\b|\blooked at (again|anew) (on|by)\b/i,
  'is called': /\bgoes by\b/i,
  'the result': /\bwhat (came|comes|became|becomes) of (it|this|them)\b/i,
  status: /\b(where|how) (does it|do they|it|they) stands?\b/i,
  synthetic: /\brecords? of nobody\b/i,
  'is valid, applies': /\b(does it|it does not|which agreements|whether it) (still )?holds?\b/i,
  dismiss: /\b(lay|laid|lays) (it |this |them )?aside\b/i,
  'the noun': /^(does|did|is|was) it (stand|so)\b/i,
}

/** Where the words mean what they say. */
const MEANT: Readonly<Record<string, readonly string[]>> = {}

/** What a child or a family reads, or has read to them. */
const FOR_FAMILIES = /^src\/web\/(screens\/for-child|views\/slip-paper\/picture)\/|^src\/web\/words\/consent-means/

let faces: typeof facesModule
beforeAll(async () => {
  faces = (await (await webModules()).ssrLoadModule('/kinds/face.ts')) as typeof faces
})

describe('an English text', () => {
  it.each(Object.entries(REFUSED))('says %s, and none of the phrases that were riddles', (instead, phrase) => {
    const found = TEXTS.filter(({ source }) => phrase.test(source)).map(({ source }) => source)
    expect(found.filter((source) => !(MEANT[instead] ?? []).includes(source))).toEqual([])
  })

  it('on a page for a child or a family never says victim, case, assessment or exploitation', () => {
    const theirs = TEXTS.filter(({ places }) => places.some((place) => FOR_FAMILIES.test(place)))
    expect(theirs.length).toBeGreaterThan(150)
    expect(
      theirs.flatMap(({ source }) =>
        /\b(victims?|cases?|assess\w*|exploit\w*|prostitut\w*)\b/i.test(source) ? [source] : [],
      ),
    ).toEqual([])
  })
})

describe('the name of a form', () => {
  it('is at most eleven words, and as an entry at most nine', () => {
    const words = (text: string | undefined) =>
      (text ?? '').replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, 'x').split(/\s+/).length
    const said = KINDS.flatMap(({ name }) => {
      const face = faces.faceOf(name)
      return face ? [{ name, ask: face.ask.message, called: face.name.message }] : []
    })
    expect(said.length).toBeGreaterThan(100)
    expect(said.filter(({ ask }) => words(ask) > 11)).toEqual([])
    expect(said.filter(({ called }) => words(called) > 9)).toEqual([])
  })
})
