import { z } from 'zod'
import type { ShapeFault } from '../data-files/fault.ts'
import { plainText } from '../data-files/plain-text.ts'
import type { ShapeRule } from '../entry/shape-rules.ts'
import { wrongWith } from '../data-files/wrong-with.ts'
import { PlainDate } from '../entry/plain-date.ts'

/** A code under which answers are stored: it never changes once an instrument was used. */
export const InstrumentCode = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'small-letters' satisfies ShapeRule)
export type InstrumentCode = z.infer<typeof InstrumentCode>

export const InstrumentVersion = z.string().regex(/^\d{1,4}([.]\d{1,4}){0,2}$/, 'version-numbers' satisfies ShapeRule)

/** Whose view an answer is. */
export const RESPONDENTS = ['child', 'parent', 'carer', 'worker', 'teacher', 'professional', 'other'] as const
export const Respondent = z.enum(RESPONDENTS)
export type Respondent = z.infer<typeof Respondent>

/**
 * Answers are in the folder of their subject: about the body in `health`, what was told to a psychologist in `therapy`.
 */
export const INSTRUMENT_FOLDERS = ['care', 'health', 'therapy'] as const

const years = z.number().int().min(0).max(120)
/** In completed years, both ends included. */
export const InstrumentAges = z
  .strictObject({ from: years, to: years })
  .refine((ages) => ages.from <= ages.to, { path: ['to'], message: 'ages-backwards' satisfies ShapeRule })

const Step = z.strictObject({ code: InstrumentCode, words: plainText(300) })
/** From the hardest to the best. `not-known` is always an answer and on no scale. */
const Scale = z.array(Step).min(2).max(11)

const Item = z.strictObject({
  code: InstrumentCode,
  asks: plainText(1000),
  /** What to observe before answering. */
  look: plainText(1000).optional(),
  ages: InstrumentAges.optional(),
  scale: Scale.optional(),
})
export type Item = z.infer<typeof Item>

const Licence = z.discriminatedUnion('terms', [
  /** The wording is ours or the agency's own. */
  z.strictObject({ terms: z.literal('own-wording'), words: plainText(1000).optional() }),
  z.strictObject({ terms: z.literal('free-to-use'), holder: plainText(300), words: plainText(1000) }),
  /** Held under an agreement with the owner: such a file is the agency's and is not shipped. */
  z.strictObject({
    terms: z.literal('by-agreement'),
    holder: plainText(300),
    agreement: plainText(300),
    until: PlainDate.optional(),
  }),
])

/**
 * Means are taken within a section only. There is no total over sections and none over the four levels, and no score opens or closes
 * anything (N3).
 */
const Scoring = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('none') }),
  z.strictObject({
    way: z.literal('section-mean'),
    values: z
      .array(z.strictObject({ code: InstrumentCode, value: z.number().min(-1000).max(1000) }))
      .min(2)
      .max(11),
  }),
])

export const FORMAT = 'homeward-instrument-1'
export const MOST_ITEMS = 400

/** An assessment instrument as data. The same `id` and `version` in another language has the same codes. */
export const Instrument = z
  .strictObject({
    format: z.literal(FORMAT),
    id: InstrumentCode,
    version: InstrumentVersion,
    /** A BCP 47 tag. */
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language-code' satisfies ShapeRule),
    title: plainText(200),
    owner: plainText(300),
    year: z.number().int().min(1900).max(2200).optional(),
    licence: Licence,
    ages: InstrumentAges,
    respondents: z.array(Respondent).min(1).max(RESPONDENTS.length),
    folder: z.enum(INSTRUMENT_FOLDERS),
    /** An answer rests on something that was seen or said, and says what. */
    asksObservation: z.boolean(),
    scale: Scale,
    sections: z
      .array(
        z.strictObject({ code: InstrumentCode, title: plainText(300), items: z.array(Item).min(1).max(MOST_ITEMS) }),
      )
      .min(1)
      .max(60),
    scoring: Scoring,
    /** Repeated after this many days (R15). */
    againAfterDays: z.number().int().min(1).max(1100),
  })
  .superRefine((instrument, context) => {
    for (const { path, fault } of contradictions(instrument)) context.addIssue(wrongWith(fault, path))
  })
export type Instrument = z.infer<typeof Instrument>

type Shaped = Pick<Instrument, 'ages' | 'scale' | 'sections' | 'scoring'>
interface Contradiction {
  readonly path: readonly (string | number)[]
  readonly fault: ShapeFault
}

function contradictions({ ages, scale, sections, scoring }: Shaped): readonly Contradiction[] {
  const faults: Contradiction[] = [
    ...twice(
      scale.map(({ code }) => code),
      ['scale'],
    ),
    ...twice(
      sections.map(({ code }) => code),
      ['sections'],
    ),
  ]
  const seen = new Set<string>()
  sections.forEach((section, s) =>
    section.items.forEach((item, i) => {
      const path = ['sections', s, 'items', i] as const
      if (seen.has(item.code)) faults.push({ path: [...path, 'code'], fault: { code: 'twice' } })
      seen.add(item.code)
      if (seen.size > MOST_ITEMS) faults.push({ path, fault: { code: 'too-many', most: MOST_ITEMS } })
      if (item.ages && (item.ages.from < ages.from || item.ages.to > ages.to))
        faults.push({ path: [...path, 'ages'], fault: { code: 'ages-of-the-instrument' } })
      faults.push(
        ...twice(
          (item.scale ?? []).map(({ code }) => code),
          [...path, 'scale'],
        ),
        ...unvalued(item.scale ?? [], scoring, [...path, 'scale']),
      )
    }),
  )
  return [...faults, ...unvalued(scale, scoring, ['scoring', 'values'])]
}

function twice(codes: readonly string[], path: Contradiction['path']): readonly Contradiction[] {
  const again = codes.flatMap((code, at): readonly Contradiction[] =>
    codes.indexOf(code) < at ? [{ path: [...path, at, 'code'], fault: { code: 'twice' } }] : [],
  )
  return codes.includes('not-known') ? [...again, { path, fault: { code: 'always-an-answer' } }] : again
}

function unvalued(
  scale: readonly { readonly code: string }[],
  scoring: Shaped['scoring'],
  path: Contradiction['path'],
): readonly Contradiction[] {
  if (scoring.way === 'none') return []
  const valued = new Set(scoring.values.map(({ code }) => code))
  return scale
    .filter(({ code }) => !valued.has(code))
    .map(({ code }) => ({ path, fault: { code: 'answer-without-value', answer: code } }))
}
