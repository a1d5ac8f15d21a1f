import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { webModules } from '../support/web-modules.ts'
import { thisChild } from '../../src/domain/called-for/this-child.ts'
import { FOLDERS, type Folder } from '../../src/domain/entry/ids.ts'
import { STEPS } from '../../src/domain/file/kind.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { fileOpened } from '../../src/domain/kinds/registration/file-opened.ts'
import { cannotTell, rulingsToday } from '../../src/domain/questions/rulings-on-file.ts'
import { SERVICE_CATEGORIES } from '../../src/domain/vocabulary/services/service-category.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { day, entryOf, fileHolding } from '../support/entries.ts'
import type * as facesModule from '../../src/web/kinds/face.ts'
import type * as codesModule from '../../src/web/kinds/codes/codes.ts'
import type * as shapesModule from '../../src/web/kinds/shape.ts'
import type * as bodiesModule from '../../src/web/form-model/typed-body.ts'
import type * as offeredModule from '../../src/web/kinds/offered.ts'
import type * as stepsModule from '../../src/web/kinds/step-words.ts'
import type * as missingModule from '../../src/web/words/missing.ts'
import type * as asksModule from '../../src/web/words/rules/rule-asks.ts'
import type * as ruleWordsModule from '../../src/web/words/rules/rule-words.ts'
import type { FieldFaceOrLabel } from '../../src/web/kinds/define-face.ts'
import type { FormShape } from '../../src/web/kinds/shape.ts'

let faces: typeof facesModule
let codes: typeof codesModule
let shapes: typeof shapesModule
let bodies: typeof bodiesModule
let missing: typeof missingModule
let asks: typeof asksModule
let ruleWords: typeof ruleWordsModule
let offers: typeof offeredModule
let steps: typeof stepsModule

beforeAll(async () => {
  const server = await webModules()
  faces = (await server.ssrLoadModule('/kinds/face.ts')) as typeof faces
  codes = (await server.ssrLoadModule('/kinds/codes/codes.ts')) as typeof codes
  shapes = (await server.ssrLoadModule('/kinds/shape.ts')) as typeof shapes
  bodies = (await server.ssrLoadModule('/form-model/typed-body.ts')) as typeof bodies
  offers = (await server.ssrLoadModule('/kinds/offered.ts')) as typeof offers
  steps = (await server.ssrLoadModule('/kinds/step-words.ts')) as typeof steps
  missing = (await server.ssrLoadModule('/words/missing.ts')) as typeof missing
  asks = (await server.ssrLoadModule('/words/rules/rule-asks.ts')) as typeof asks
  ruleWords = (await server.ssrLoadModule('/words/rules/rule-words.ts')) as typeof ruleWords
})

/** Every field and every code that a form of this shape asks for, as `path` and, after a space, the code. */
function asked(
  shape: FormShape,
  given: Readonly<Record<string, FieldFaceOrLabel>>,
  path: string,
  own: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const inside = (fields: Readonly<Record<string, { readonly shape: FormShape }>>) =>
    Object.entries(fields).flatMap(([key, field]) => {
      const face = given[key]
      if (!face) return [`${path}.${key} has no words`]
      const written = 'label' in face ? face : { label: face }
      return 'made' in written ? [] : asked(field.shape, written.fields ?? {}, `${path}.${key}`, written.codes)
    })
  const without = (values: readonly string[]) =>
    values.filter((code) => !(code in own) && !(code in codes.CODES)).map((code) => `${path} ${code}`)
  switch (shape.is) {
    case 'code':
      return without(shape.codes)
    case 'object':
      return inside(shape.fields)
    case 'ways': {
      const face = given[shape.by]
      const chosen = face && 'label' in face ? face.codes : undefined
      const choice = path === '' || face ? [] : [`${path}.${shape.by} has no words`]
      return [
        ...choice,
        ...Object.keys(shape.ways)
          .filter((code) => !(code in own) && !(code in (chosen ?? {})) && !(code in codes.CODES))
          .map((code) => `${path} ${code}`),
        ...Object.values(shape.ways).flatMap(inside),
      ]
    }
    case 'list':
      return asked(shape.of, given, path, own)
    case 'each':
      return [...without(shape.codes), ...asked(shape.of, given, path, own)]
    default:
      return []
  }
}

describe('every kind has a face', () => {
  it('in a file of its name, in the folder of its step, and no face is without its kind', () => {
    const files = globSync('src/web/kinds/*/*.tsx').map((path) => path.replaceAll('\\', '/'))
    expect([...files].sort()).toEqual(KINDS.map((kind) => `src/web/kinds/${kind.step}/${kind.name}.tsx`).sort())
    expect(faces.FACES.map((face) => face.kind.name).sort()).toEqual(KINDS.map((kind) => kind.name).sort())
  })

  it('is looked for in the folder of every step that has kinds', () => {
    const steps = new Set(globSync('src/web/kinds/*/*.tsx').map((path) => path.replaceAll('\\', '/').split('/').at(-2)))
    expect([...steps].filter((step) => !STEPS.some((known) => known === step))).toEqual([])
  })

  it('with words for every field and every code that its schema takes', () => {
    const wordless = faces.FACES.flatMap((face) =>
      asked(shapes.formShape(face.kind.schema), face.fields, '').map((place) => `${face.kind.name}${place}`),
    )
    expect(wordless).toEqual([])
  })

  it('and every finer code of help has words', () => {
    expect(
      Object.values(SERVICE_CATEGORIES)
        .flat()
        .filter((sub) => !(sub in codes.CODES)),
    ).toEqual([])
  })
})

describe('a form', () => {
  it('gives back what it was filled from: a whole body of every kind passes through it unchanged', () => {
    for (const { kind, body } of EXAMPLES) {
      const face = faces.faceOf(kind.name)
      expect(face, kind.name).toBeDefined()
      if (face)
        expect(
          face.kind.schema.parse(bodies.typedBody(shapes.formShape(face.kind.schema), body, face.fields)),
          kind.name,
        ).toEqual(kind.schema.parse(body))
    }
  })

  it('that nobody touched answers nothing: no kind can be saved from an empty form', () => {
    const saved = faces.FACES.filter(
      (face) =>
        face.kind.schema.safeParse(bodies.typedBody(shapes.formShape(face.kind.schema), {}, face.fields)).success,
    )
    expect(saved.map((face) => face.kind.name)).toEqual([])
  })

  it('makes a key only of a kind whose entries the key holds together: another kind’s key is asked for', () => {
    const keys = (shape: FormShape): readonly string[] =>
      (shape.is === 'object'
        ? Object.entries(shape.fields)
        : shape.is === 'ways'
          ? Object.values(shape.ways).flatMap((way) => Object.entries(way))
          : []
      ).flatMap(([key, field]) => (field.shape.is === 'key' ? [key] : []))
    const isMade = (field: FieldFaceOrLabel | undefined) => field !== undefined && 'made' in field
    const strays = faces.FACES.filter(
      (face) =>
        face.group !== 'elsewhere' &&
        !face.kind.single?.key &&
        keys(shapes.formShape(face.kind.schema)).some((key) => isMade(face.fields[key])),
    )
    expect(strays.map((face) => face.kind.name)).toEqual([])
  })

  it('leaves out what belongs to another way of a choice', () => {
    const face = faces.faceOf('safety-look')
    const typed = {
      answer: 'safe',
      careMeans: 'written before',
      how: 'seen-there',
      because: 'calm',
      againBy: '2026-05-01',
    }
    expect(face && bodies.typedBody(shapes.formShape(face.kind.schema), typed, face.fields)).not.toHaveProperty(
      'careMeans',
    )
  })
})

describe('what a child calls for', () => {
  const today = day('2026-03-02')
  const all = Object.fromEntries(FOLDERS.map((folder) => [folder, 'write'])) as Readonly<
    Record<(typeof FOLDERS)[number], 'write'>
  >
  const entries = EXAMPLES.filter(({ kind }) => !kind.inFile && kind.step !== 'before').map(({ kind, body }) =>
    entryOf(kind, body),
  )

  it('hides nothing: every kind that a form writes is within a touch for every child, once', () => {
    const written = faces.FACES.filter((face) => face.group !== 'elsewhere')
      .map((face) => face.kind.name)
      .sort()
    fc.assert(
      fc.property(fc.subarray([...FOLDERS]), fc.subarray(entries), (held, some) => {
        const { fitting, others } = offers.kindsToOffer(
          faces.FACES,
          all,
          thisChild(KINDS, fileHolding(held, ...some), today),
        )
        expect([...fitting, ...others].map((face) => face.kind.name).sort()).toEqual(written)
      }),
      { numRuns: 50 },
    )
  })

  it('offers no kind to whoever holds no key for it, and every step that has one has words over it', () => {
    const child = thisChild(KINDS, fileHolding([]), today)
    expect(offers.kindsToOffer(faces.FACES, { care: 'read' }, child)).toEqual({ fitting: [], others: [] })
    const { fitting, others } = offers.kindsToOffer(faces.FACES, { health: 'write' }, child)
    expect([...fitting, ...others].filter((face) => !face.kind.folders.includes('health'))).toEqual([])
    const worded = steps.STEP_HEADINGS.map(([step]) => step)
    expect(
      faces.FACES.filter((face) => face.group === 'rare' && !worded.includes(face.kind.step)).map(
        (face) => face.kind.name,
      ),
    ).toEqual([])
  })

  it('offers everything at once where nothing is known, and keeps the four verbs for everybody', () => {
    expect(offers.kindsToOffer(faces.FACES, all, thisChild(KINDS, fileHolding([]), today)).others).toEqual([])
    expect(faces.FACES.filter((face) => face.group === 'verb' && face.calledFor !== undefined)).toEqual([])
  })

  it('is said of kinds that exist, and never of a field that a form cannot do without', () => {
    const after = faces.FACES.flatMap((face) => [
      face.calledFor,
      ...Object.values(face.fields).map((field) => ('label' in field ? field.calledFor : undefined)),
    ]).flatMap((called) => called?.after ?? [])
    expect(after.filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([])
    for (const { kind, body } of EXAMPLES) {
      const face = faces.faceOf(kind.name)
      const folded = Object.entries(face?.fields ?? {}).flatMap(([key, field]) =>
        'label' in field && field.calledFor ? [key] : [],
      )
      const without = Object.fromEntries(
        Object.entries(body as Readonly<Record<string, unknown>>).filter(([key]) => !folded.includes(key)),
      )
      if (face)
        expect(
          face.kind.schema.safeParse(bodies.typedBody(shapes.formShape(face.kind.schema), without, face.fields))
            .success,
          kind.name,
        ).toBe(true)
    }
  })
})

describe('every refusal of a rule', () => {
  const source = globSync('src/domain/{{rules,kinds,closing,deciding}/**/*,families/p20-*}.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')

  it('names what is missing in words', () => {
    const lists = [
      ...source.matchAll(/(?:missing: |\? |\? \[\] : |\) : )\[([^\]\n{(]*'[^\]\n{(]*)\]|unshift\(([^)\n]*)\)/g),
    ].map(([, list = '', one = '']) => `${list}${one}`)
    const named = lists.flatMap((list) => [...list.matchAll(/'([a-z-]+)'/g)].map(([, code = '']) => code))
    const codesOfRules = named.filter((code) => !(code in missing.MISSING))
    expect(named.length).toBeGreaterThan(30)
    expect(codesOfRules).toEqual([])
  })

  it('says what the rule is for', () => {
    const rules = new Set([...source.matchAll(/rule(?::| =) '([^']+)'/g)].map(([, rule = '']) => rule))
    expect(rules.size).toBeGreaterThan(15)
    expect([...rules].filter((rule) => !ruleWords.RULES_WITH_WORDS.includes(rule))).toEqual([])
  })

  it('is, where it cannot be judged, a question and never reads as an answer', () => {
    const rules = [[], ['care'], ['status']].flatMap((held) =>
      cannotTell(
        rulingsToday(
          fileHolding(
            held as Folder[],
            entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }),
          ),
          day('2026-06-01'),
        ),
      ).flatMap((one) => one.rules),
    )
    expect(new Set(rules).size).toBeGreaterThan(8)
    expect(rules.filter((rule) => asks.RULES_THAT_ASK.every((asking) => asking !== rule))).toEqual([])
    expect(rules.map(asks.asksWords).filter(({ message, id }) => !(message ?? id).endsWith('?'))).toEqual([])
  })

  it('leads to a kind that exists', () => {
    const next = Object.values(missing.MISSING).flatMap((words) => (words.next ? [words.next.kind.split('/')[0]] : []))
    expect(next.filter((kind) => !KINDS.some((known) => known.name === kind))).toEqual([])
  })
})
