import { describe, expect, it } from 'vitest'
import { voiceFor } from './read-aloud.ts'

const far = { lang: 'km-KH', localService: false, name: 'of a company' }
const here = { lang: 'km_KH', localService: true, name: 'on this device' }
const kmerish = { lang: 'kmr-TR', localService: true, name: 'of another language' }

describe('a voice that reads to a child', () => {
  it('is none where every voice of the language is elsewhere: it would be sent each word', () => {
    for (const voices of [[far, kmerish], []]) expect(voiceFor('km', voices)?.name).toBe(undefined)
  })

  it('is one on this device, however its language is written', () => {
    expect(voiceFor('km', [far, here])?.name).toBe('on this device')
    expect(voiceFor('sq', [far, here])).toBeUndefined()
  })
})
