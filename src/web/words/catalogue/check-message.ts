import { checkLetters, type LetterTrouble } from './check-letters.ts'
import { messageShape, type MessageChoice, type Rendition, type MessageShape } from './renditions.ts'
import type { AppLanguage } from './app-languages.ts'

/** What is wrong with one translation; `detail` names the placeholder, tag, case or words in question, prefixed with its plural form where there are several. */
export interface MessageTrouble {
  readonly what:
    | LetterTrouble
    | 'blank'
    | 'not-readable'
    | 'source-not-readable'
    | 'placeholder-missing'
    | 'placeholder-unknown'
    | 'tag-missing'
    | 'tag-unknown'
    | 'tag-not-closed'
    | 'markup'
    | 'link'
    | 'choice-missing'
    | 'choice-unknown'
    | 'case-missing'
    | 'case-unknown'
    | 'much-too-long'
  readonly detail?: string
}

const TAG = /<(\/?)(\d+)(\/?)>/g
const MARKUP = /<[!/?a-z]|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/gi
const LINK = /(?:\b[a-z][a-z0-9+.-]*:\/\/|javascript:|data:|mailto:|\bwww\.)\S*/gi
/** Addresses without a scheme: a host, with or without a path, an e-mail address or an IP address. A one-letter name counts only before a path: `p.sh.` is Albanian for “such as”. */
const HOST =
  /(?<![\p{scx=Latn}\p{scx=Cyrl}\p{N}.@-])(?:[\p{scx=Latn}\p{scx=Cyrl}\p{N}-]{2,}\.(?:\p{Ll}{2,}|\p{Lu}{2,})(?![\p{scx=Latn}\p{scx=Cyrl}\p{N}])|[\p{scx=Latn}\p{scx=Cyrl}\p{N}.-]+\.\p{L}{2,}\/|\/\/[\p{L}\p{N}]|[^\s<>{}]+@[^\s<>{}]+\.|\d{1,3}(?:\.\d{1,3}){3}(?!\d))\S*/gu
/** Without one of these characters there is no address: most texts need no further check. */
const MAY_LEAD = /:|[.@/][\p{L}\p{N}/]/u

const shapes = new Map<string, MessageShape | undefined>()
/** Cached, because the same English is checked for every language. */
function shapeOfSource(source: string): MessageShape | undefined {
  if (!shapes.has(source)) shapes.set(source, messageShape(source))
  return shapes.get(source)
}

/** Checks a translation against its English. Empty: it may be shown. */
export function checkMessage(source: string, translation: string, language: AppLanguage): readonly MessageTrouble[] {
  if (translation.trim() === '') return [{ what: 'blank' }]
  const letters = checkLetters(translation, language, source).map((what) => ({ what }))
  if (letters.length > 0) return letters
  if (translation.length > 100 + 6 * source.length) return [{ what: 'much-too-long' }]
  const english = shapeOfSource(source)
  if (!english) return [{ what: 'source-not-readable' }]
  const shape = messageShape(translation)
  if (!shape) return [{ what: 'not-readable' }]
  const troubles = [...choicesOf(english, shape, language), ...filledOf(english, shape), ...tagsOf(english, shape)]
  if (troubles.length === 0 && bracesOf(shape) && !bracesOf(english)) return [{ what: 'not-readable' }]
  return [...troubles, ...strangersOf(source, translation)]
}

/** Markup and links that the English does not have. */
function strangersOf(source: string, translation: string): readonly MessageTrouble[] {
  const strange = (found: string) => !source.includes(found)
  const markup = [...translation.replaceAll(TAG, '').matchAll(MARKUP)].map(([found]) => found).find(strange)
  const links = MAY_LEAD.test(translation) ? [...translation.matchAll(LINK), ...translation.matchAll(HOST)] : []
  const link = links.map(([found]) => found.replace(/\p{P}+$/u, '')).find(strange)
  return [
    ...(markup === undefined ? [] : [{ what: 'markup', detail: markup } as const]),
    ...(link === undefined ? [] : [{ what: 'link', detail: link } as const]),
  ]
}

/** Braces in the text, which would be shown on the screen. */
const bracesOf = (shape: MessageShape): boolean => shape.renditions.some(({ text }) => /[{}]/.test(text))

const missing = (from: Iterable<string>, within: ReadonlySet<string>) => [...from].filter((one) => !within.has(one))
/** `#` stands for `{count}`, and a count decided by a plural may be written as either. */
const decided = (shape: MessageShape) => shape.choices.map(({ of }) => of)
const union = (shape: MessageShape) =>
  new Set([...shape.renditions.flatMap(({ filled }) => [...filled]), ...decided(shape)])

/**
 * The rendition where every choice takes `other` must contain all placeholders of the English; a placeholder that the English fills in every case must be in every case
 * of the translation, except the number that decides; and no case may contain a placeholder that the English lacks.
 */
function filledOf(english: MessageShape, shape: MessageShape): readonly MessageTrouble[] {
  const [first] = shape.renditions
  const known = union(english)
  const extra = new Set(shape.renditions.flatMap(({ filled }) => missing(filled, known)))
  const [, ...cases] = shape.renditions
  const always = [...english.renditions[0].filled].filter(
    (name) =>
      english.renditions.every(({ filled }) => filled.has(name)) &&
      !decided(english).includes(name) &&
      !decided(shape).includes(name),
  )
  return [
    ...missing(english.renditions[0].filled, first.filled).map(
      (detail) => ({ what: 'placeholder-missing', detail }) as const,
    ),
    ...cases.flatMap(({ of, filled }) =>
      missing(always, filled)
        .filter((name) => first.filled.has(name))
        .map((name) => ({ what: 'placeholder-missing', detail: `${of}: ${name}` }) as const),
    ),
    ...[...extra].map((detail) => ({ what: 'placeholder-unknown', detail }) as const),
  ]
}

/** Choices of the English must be in the translation, with the cases that its language has. A language may have plurals where English needs none. */
function choicesOf(english: MessageShape, shape: MessageShape, language: AppLanguage): readonly MessageTrouble[] {
  const known = union(english)
  return [
    ...english.choices
      .filter((choice) => !shape.choices.some((other) => other.of === choice.of && other.kind === choice.kind))
      .map(({ of }) => ({ what: 'choice-missing', detail: of }) as const),
    ...shape.choices.flatMap((choice): readonly MessageTrouble[] => {
      const same = english.choices.find((other) => other.of === choice.of && other.kind === choice.kind)
      if ((!same && (choice.kind === 'select' || !known.has(choice.of))) || choice.offset !== (same?.offset ?? 0))
        return [{ what: 'choice-unknown', detail: choice.of }]
      return casesOf(choice, same, language)
    }),
  ]
}

function casesOf(
  choice: MessageChoice,
  english: MessageChoice | undefined,
  language: AppLanguage,
): readonly MessageTrouble[] {
  const { needed, known } =
    choice.kind === 'select'
      ? { needed: english?.cases ?? [], known: english?.cases ?? [] }
      : pluralForms(language, choice.kind)
  const wanted = new Set([...needed, 'other'])
  return [
    ...missing(wanted, new Set(choice.cases)).map(
      (one) => ({ what: 'case-missing', detail: `${choice.of} ${one}` }) as const,
    ),
    ...choice.cases
      .filter((one) => !known.includes(one) && one !== 'other' && !(choice.kind !== 'select' && /^\d+$/.test(one)))
      .map((one) => ({ what: 'case-unknown', detail: `${choice.of} ${one}` }) as const),
  ]
}

const forms = new Map<string, { readonly needed: readonly string[]; readonly known: readonly string[] }>()
/** Plural forms of a language, and those that occur for whole numbers up to two hundred. */
export function pluralForms(language: AppLanguage, kind: 'plural' | 'selectordinal') {
  const key = `${language.code} ${kind}`
  const held = forms.get(key)
  if (held) return held
  const rules = new Intl.PluralRules([...language.intl], { type: kind === 'plural' ? 'cardinal' : 'ordinal' })
  const needed = new Set([...Array.from({ length: 201 }, (_, count) => rules.select(count)), 'other'])
  const categories = { needed: [...needed], known: rules.resolvedOptions().pluralCategories }
  forms.set(key, categories)
  return categories
}

/** Tags of one rendition: `0`, `1/` (self-closing); undefined where they are nested wrongly. */
function tagsIn({ text }: Rendition): readonly string[] | undefined {
  const open: string[] = []
  const found: string[] = []
  for (const [, closes, name = '', alone] of text.matchAll(TAG)) {
    if (closes && alone) return undefined
    if (alone) found.push(`${name}/`)
    else if (!closes) open.push(name)
    else if (open.pop() === name) found.push(name)
    else return undefined
  }
  return open.length === 0 ? found : undefined
}

function tagsOf(english: MessageShape, shape: MessageShape): readonly MessageTrouble[] {
  const known = new Set(english.renditions.flatMap((rendition) => tagsIn(rendition) ?? []))
  const wanted = tagsIn(english.renditions[0]) ?? []
  const always = wanted.filter((tag) => english.renditions.every((rendition) => tagsIn(rendition)?.includes(tag)))
  const troubles: MessageTrouble[] = []
  for (const [at, rendition] of shape.renditions.entries()) {
    const found = tagsIn(rendition)
    if (!found) return [{ what: 'tag-not-closed', ...(rendition.of === '' ? {} : { detail: rendition.of }) }]
    troubles.push(
      ...found
        .filter((tag, place) => !known.has(tag) || found.indexOf(tag) !== place)
        .map((detail) => ({ what: 'tag-unknown', detail }) as const),
    )
    const lost = missing(at === 0 ? wanted : always, new Set(found))
    troubles.push(
      ...lost.map((tag) => ({ what: 'tag-missing', detail: at === 0 ? tag : `${rendition.of}: ${tag}` }) as const),
    )
  }
  return troubles
}
