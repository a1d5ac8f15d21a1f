import { describe, expect, it } from 'vitest'
import { betrays, holdsNumber, names } from './betrays.ts'

describe('a line that tells', () => {
  it.each([
    'The court about the trafficking',
    'Talk about the ABUSE',
    'her HIV check',
    'Bisedë për trafikimin',
    'ជួយពីការជួញដូរ',
    '关于拐卖的事',
    'перевірка на ВІЛ',
    'Hỏi về mại dâm',
    'Aller au tribunal comme témoin',
    'Parler du trafic d’enfants',
    'бути свідком у суді',
    'บอกศาลในฐานะพยาน',
    '去法院作证',
    'Ra tòa làm chứng',
  ])('is found: %s', (text) => {
    expect(betrays(text)).toBe(true)
  })

  it.each([
    'Back to school in January',
    'Learn the violin',
    'Play with the stick horse',
    'Një orë mësimi më shumë',
    'ទៅរៀនវិញ',
    '回学校',
    'A grape tree in the garden',
    'сніданок у школі',
    'свідоцтво про народження',
    'ไปโรงพยาบาล',
  ])('is not found in what harms nobody: %s', (text) => {
    expect(betrays(text)).toBe(false)
  })
})

describe('a number or an account', () => {
  it.each([
    'Ring 069 12 34 567',
    'call 116111',
    'see @drita.k',
    'write to a@b.al',
    'on https://x.al',
    'ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨',
  ])('is found: %s', (text) => {
    expect(holdsNumber(text)).toBe(true)
  })

  it.each(['In 3 weeks', 'The 8th class, room 12', 'On 12 January 2027'])('is not a day or a count: %s', (text) => {
    expect(holdsNumber(text)).toBe(false)
  })
})

describe('a name', () => {
  it('is found by any of its parts, in any case, with an ending', () => {
    for (const text of ['Ask agim', 'I go with Agimin', 'Not past the house of the Hoti'])
      expect(names(text, ['Agim Hoti'])).toBe(true)
    expect(names('ទៅជាមួយសុភា', ['សុភា'])).toBe(true)
  })

  it('is not found inside another word, and a description only whole', () => {
    expect(names('A banana a day', ['Ana'])).toBe(false)
    expect(names('Feed the dog', ['the neighbour with the dog'])).toBe(false)
    expect(names('Ask the neighbour with the dog', ['the neighbour with the dog'])).toBe(true)
  })
})
