import type { z } from 'zod'
import { refuse, accept, type Result } from '../result.ts'
import { FORMAT, Instrument } from './instrument.ts'
import { readLocatedJson, type BrokenAt, type LocatedJson } from './located-json.ts'

export type NotAnInstrument = 'too-large' | 'not-json' | 'newer-format' | 'not-an-instrument'
export interface WhyNotRead {
  /** Every place that is wrong, first lines first; at most twenty. */
  readonly wrong: readonly BrokenAt[]
}

/** In letters. The largest instrument that anybody has is a tenth of it. */
export const LARGEST = 500_000
const MOST_SHOWN = 20
const MOST_LOOKED_AT = 200

/** Reads an instrument from the text of a file. A bad file is refused whole, with the line, the place and the reason of each thing that is wrong. */
export function readInstrument(text: string): Result<Instrument, NotAnInstrument, WhyNotRead> {
  if (text.length > LARGEST) return refuse('too-large', { wrong: [{ line: 1, path: '', reason: `it has ${text.length} letters; at most ${LARGEST} are read` }] })
  const json = readLocatedJson(text.replace(/^\uFEFF/, ''))
  if (!json.ok) return refuse('not-json', { wrong: [{ ...json.detail, path: shown(json.detail.path) }] })

  const newer = newerFormat(json.value)
  if (newer) return refuse('newer-format', { wrong: [newer] })
  const read = Instrument.safeParse(json.value.value)
  return read.success ? accept(read.data) : refuse('not-an-instrument', { wrong: wrongIn(json.value, read.error) })
}

function newerFormat({ value, lineAt }: LocatedJson): BrokenAt | undefined {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  const number = typeof format === 'string' ? /^homeward-instrument-(\d{1,6})$/.exec(format)?.[1] : undefined
  if (number === undefined || `homeward-instrument-${number}` === FORMAT) return undefined
  return { line: lineAt('format'), path: 'format', reason: `it is written in form ${number}, which this app does not know; it reads ${FORMAT}` }
}

const LONGEST_PATH = 120

/** A name that a file gives to a place may be as long as the file, and may turn the writing round. */
const shown = (path: string): string => (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')

function wrongIn({ lineAt }: LocatedJson, error: z.core.$ZodError): readonly BrokenAt[] {
  const wrong = error.issues.slice(0, MOST_LOOKED_AT).flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_LOOKED_AT).map((key) => [...issue.path, key]) : [issue.path]
    const reason = issue.code === 'unrecognized_keys' ? 'this name is not known' : issue.message
    return paths.map((parts) => {
      const path = parts.map(String).join('.')
      return { line: lineAt(path), path: shown(path), reason }
    })
  })
  return wrong.sort((a, b) => a.line - b.line).slice(0, MOST_SHOWN)
}
