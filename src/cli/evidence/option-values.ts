import { InvalidArgumentError } from 'commander'
import type { BlankAs } from '#evidence/microdata/risk.ts'
import { HTCDS_FORMS, type HtcdsForm } from './convert-htcds.ts'

/** Parsers of options; a value that cannot be parsed throws a sentence for the person who typed it. */
export function audience(text: string): 'public' | 'partners' {
  if (text !== 'public' && text !== 'partners') throw new InvalidArgumentError('Say public or partners.')
  return text
}

export function programme(text: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text)) throw new InvalidArgumentError('Say letters, digits and hyphens.')
  return text
}

export function cap(text: string): number {
  const given = Number(text)
  if (!(given > 0 && given <= 100)) throw new InvalidArgumentError('Say a number above 0, at most 100.')
  return given
}

export function blank(text: string): BlankAs {
  if (text !== 'value' && text !== 'wildcard') throw new InvalidArgumentError('Say value or wildcard.')
  return text
}

export function htcdsForm(text: string): HtcdsForm {
  const found = HTCDS_FORMS.find((form) => form === text)
  if (!found) throw new InvalidArgumentError(`Say one of ${HTCDS_FORMS.join(', ')}.`)
  return found
}

export function epsilon(text: string): number {
  const given = Number(text)
  if (!(given >= 0.01 && given <= 10)) throw new InvalidArgumentError('Say a number between 0.01 and 10.')
  return given
}

export function parseWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const given = Number(text)
    if (!Number.isInteger(given) || given < least || given > most)
      throw new InvalidArgumentError(`Say a whole number between ${String(least)} and ${String(most)}.`)
    return given
  }
}
