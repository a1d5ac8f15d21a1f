import { instrumentOf } from '#domain/instruments/catalogue.ts'
import type { Instrument } from '#domain/vocabulary/instrument.ts'
import type { Values } from '../../../form-model/typed-body.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

/** The question set of a form, in the language in which it was begun where that is available. */
export function chosenInstrument(instruments: readonly Instrument[], body: Values): Instrument | undefined {
  const { instrument, instrumentVersion, asked } = body
  return typeof instrument === 'string' && typeof instrumentVersion === 'string'
    ? instrumentOf(instruments, { instrument, instrumentVersion }, typeof asked === 'string' ? asked : undefined)
    : undefined
}

/** Answers belong to the questions as shown on the screen. A form begun, or answered last time, in another language than the reader's would otherwise claim to have asked in this one. */
export const withShownQuestions = (instrument: Instrument | undefined, typed: Typed): Typed =>
  instrument ? { ...typed, body: { ...typed.body, title: instrument.title, asked: instrument.language } } : typed
