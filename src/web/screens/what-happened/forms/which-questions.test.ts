import { describe, expect, it } from 'vitest'
import { familyLook } from '#domain/instruments/built-in/family-and-community.ts'
import { saidIn } from '#domain/instruments/texts.ts'
import type { Typed } from '../../../form-model/form-state.tsx'
import { withShownQuestions, chosenInstrument } from './which-questions.ts'

const inAlbanian = saidIn('sq', familyLook, (text) => `(${text})`)
const inKhmer = saidIn('km', familyLook, (text) => `[${text}]`)

/** The same questions again, in a form opened from the earlier look. */
const asBefore = (asked: string): Typed => ({
  at: null,
  folder: null,
  body: { instrument: familyLook.id, instrumentVersion: familyLook.version, title: familyLook.title, asked },
  people: [],
  marks: {},
  beside: {},
  track: null,
})

describe('questions that are asked again', () => {
  it('say no other language than the one in which they stand on the screen, whatever they were asked in before', () => {
    const typed = asBefore('en')
    const shown = chosenInstrument([inAlbanian], typed.body)
    expect(withShownQuestions(shown, typed).body).toMatchObject({ asked: 'sq', title: inAlbanian.title })
  })

  it('stand in the language in which they were begun where they are held in it', () => {
    const typed = asBefore('km')
    expect(withShownQuestions(chosenInstrument([inAlbanian, inKhmer], typed.body), typed).body).toMatchObject({
      asked: 'km',
      title: inKhmer.title,
    })
  })

  it('are left as they are where they are not held here', () => {
    const typed = asBefore('en')
    expect(chosenInstrument([], typed.body)).toBeUndefined()
    expect(withShownQuestions(undefined, typed)).toBe(typed)
  })
})
