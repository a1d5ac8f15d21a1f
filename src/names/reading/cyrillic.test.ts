import { describe, expect, it } from 'vitest'
import { readCyrillic } from './cyrillic.ts'

describe('a name in Cyrillic', () => {
  it.each([
    ['Serbian or Macedonian', 'Ђуришић', ['djurisic', 'djurishic']],
    ['Serbian or Macedonian', 'Живић', ['zivic', 'zhivic']],
    ['Serbian or Macedonian', 'Љиљана', ['ljiljana']],
    ['Macedonian alone', 'Ѓорѓи', ['gjorgji']],
    ['Ukrainian, or as Russians write it', 'Юлія', ['iuliia', 'yuliya']],
    ['Russian alone', 'Ынна', ['ynna']],
    ['Bulgarian alone', 'Пъшо', ['pasho']],
    ['Russian, or Bulgarian', 'Щука', ['shchuka', 'shtuka']],
    ['Russian first where nothing tells', 'Чехов', ['chekhov', 'cehov']],
    ['Russian alone where all read it alike', 'Ольна', ['olna']],
    ['with its ending as one vowel', 'Дмитрий', ['dmitry', 'dmytryi']],
  ])('is read as %s: %s', (_, written, read) => {
    expect(readCyrillic(written)).toEqual(read)
  })
})
