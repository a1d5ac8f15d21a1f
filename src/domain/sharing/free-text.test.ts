import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { note } from '../kinds/follow-up/note.ts'
import { folderOfFreeText, NOT_BY_WORDS } from './free-text.ts'
import { speaksOfBody } from './speaks-of-body.ts'

/** Every body that differs from this one in one text of several words, which is now `planted`. */
function planted(value: unknown, words: string): readonly unknown[] {
  if (typeof value === 'string') return /\S\s+\S/.test(value) ? [words] : []
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value
    return all.flatMap((one, at) => planted(one, words).map((changed) => all.with(at, changed)))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    planted(one, words).map((changed) => ({ ...value, [key]: changed })),
  )
}

const TYPED = EXAMPLES.filter(({ kind }) => kind.folders[0] === 'care' && kind.folders.includes('health'))

describe('words that a person types', () => {
  it.each([
    ['a school', 'She goes to school and likes it.'],
    ['a will', 'She will go, if the weather is still good.'],
    ['a silk scarf', 'She wore a silk scarf on the hill.'],
    ['a house', 'Ajo u kthye në shtëpi me gjyshen.'],
    ['a family', 'Elle est rentrée chez sa tante.'],
    ['a friend', 'Вона пішла до подруги.'],
    ['nothing', ''],
  ])('do not speak of the body: %s', (_, words) => {
    expect(speaksOfBody(words)).toBe(false)
  })

  it.each([
    ['English', 'She has had a fever since Monday.'],
    ['English, at the end of a word', 'They took her to the clinic.'],
    ['Albanian', 'Është shtatzënë në muajin e tretë.'],
    ['French', 'Elle est enceinte de trois mois.'],
    ['Ukrainian', 'Вона вагітна.'],
    ['Krio', 'I get bɛlɛ.'],
    ['Vietnamese', 'Em ấy đang mang thai.'],
    ['Chinese', '她怀孕三个月了。'],
    ['Khmer', 'នាងមានផ្ទៃពោះ។'],
    ['Lao', 'ນາງຖືພາ.'],
    ['Thai', 'เธอตั้งครรภ์'],
    ['Burmese', 'သူမ ကိုယ်ဝန်ရှိနေသည်။'],
    ['decomposed letters', 'Elle a de la fièvre.'.normalize('NFD')],
  ])('speak of the body in %s', (_, words) => {
    expect(speaksOfBody(words)).toBe(true)
  })

  it('belong to Health by default wherever such words are typed, of every kind that may stand there', () => {
    const kinds = new Set(TYPED.map(({ kind }) => kind.name).filter((name) => !(name in NOT_BY_WORDS)))
    expect([...kinds].sort()).toEqual([
      'colleague-asked',
      'document-kept',
      'ethical-reflection',
      'note',
      'referral',
      'referral-answer',
      'referral-chased',
      'referral-taken-back',
      'service',
      'task',
      'visit',
      'what-helped',
    ])
    for (const { kind, body } of TYPED.filter(({ kind: { name } }) => kinds.has(name)))
      for (const typed of planted(body, 'She has had a fever since Monday.'))
        expect(folderOfFreeText(kind, typed), `${kind.name}: ${JSON.stringify(typed)}`).toBe('health')
  })

  it('belong there while they are typed and nothing else is answered yet', () => {
    const visit = TYPED.find(({ kind }) => kind.name === 'visit')
    if (!visit) throw new Error('a visit may stand in Health')
    expect(folderOfFreeText(visit.kind, { saw: 'She coughs.' })).toBe('health')
    expect(folderOfFreeText(visit.kind, { childSays: { answer: 'said', words: 'I am pregnant.' } })).toBe('health')
    expect(folderOfFreeText(visit.kind, { place: 'health-place' })).toBeUndefined()
    expect(folderOfFreeText(visit.kind, {})).toBeUndefined()
    expect(folderOfFreeText(note, { words: 'She drew a house.' })).toBeUndefined()
  })
})
