import { InvalidArgumentError } from 'commander'

/** Reads an option of the command line; throws a sentence for the person who typed it where it cannot be read. */
export function port(text: string): number {
  const value = Number(text)
  if (!/^\d{1,5}$/.test(text) || value > 65535)
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535; 0 takes any free one.')
  return value
}

/** An unset variable of a shell gives an empty name. */
export function parseFolder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The name of a folder is empty.')
  return text
}

export function parseFile(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('The name of a file is empty.')
  return text
}

export function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('An address begins with http:// or https://.')
  return text.replace(/\/+$/, '')
}

export function parseDay(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(parsed.getTime()) ||
    parsed.toISOString().slice(0, 10) !== text
  ) {
    throw new InvalidArgumentError('A day is written year-month-day, such as 2026-11-25.')
  }
  return text
}
