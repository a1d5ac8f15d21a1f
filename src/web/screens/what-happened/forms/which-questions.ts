import { instrumentOf } from '#domain/instruments/catalogue.ts'
import type { Instrument } from '#domain/vocabulary/instrument.ts'
import type { Values } from '../../../form-model/whole.ts'
import type { Typed } from '../../../form-model/writing.tsx'

/** The questions that a form is about, in the language in which they were begun where they are held in it. */
export function chosenOf(instruments: readonly Instrument[], body: Values): Instrument | undefined {
  const { instrument, instrumentVersion, asked } = body
  return typeof instrument === 'string' && typeof instrumentVersion === 'string'
    ? instrumentOf(instruments, { instrument, instrumentVersion }, typeof asked === 'string' ? asked : undefined)
    : undefined
}

/**
 * Answers belong to the questions as they stand on the screen. What was begun, or asked the last time, in another language than the reader's now would say that language of
 * them otherwise.
 */
export const asShown = (instrument: Instrument | undefined, typed: Typed): Typed =>
  instrument ? { ...typed, body: { ...typed.body, title: instrument.title, asked: instrument.language } } : typed
