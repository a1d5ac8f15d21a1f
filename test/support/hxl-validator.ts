import { readCsvRows } from '#evidence/standards/csv-rows.ts'

/**
 * What HXL's own validator calls an error in a file with our columns, written anew from its published rules: the grammar
 * of a hashtag, and of its default schema the two rules of severity `error`. HXLStandard/libhxl-python 5.2.2 (commit
 * e1b745c7cc4c): hxl/hxl-default-schema.json, hxl/model.py, hxl/datatypes.py; in the public domain (Unlicense).
 */
const TOKEN = '[A-Za-z][_0-9A-Za-z]*'
const HASHTAG = new RegExp(`^\\s*#${TOKEN}(?:\\s*\\+${TOKEN})*\\s*$`)
/** Tag patterns whose cells hold nothing but numbers; an attribute is one that the hashtag must have. */
const NUMBERS = [
  '#population',
  '#affected',
  '#inneed',
  '#targeted',
  '#reached',
  '#indicator+num',
  '#output+num',
  '#value',
]
const DATES = ['#date']
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i
/** Narrower than the published reader of dates, which guesses at words. */
const DATE = /^[12]\d{3}(Q[1-4]|W\d\d?|-\d\d?(-\d\d?)?)?$/i

export function hxlErrors(text: string): readonly string[] {
  const read = readCsvRows(text)
  if (!read.ok) return [read.code]
  const [, tags = [], ...rows] = read.value
  return tags.flatMap((tag, at) => {
    if (!HASHTAG.test(tag)) return [`${tag} is no hashtag`]
    const faulty = (patterns: readonly string[], shape: RegExp) =>
      patterns.some((pattern) => isOf(tag, pattern)) &&
      rows.some((row) => (row[at] ?? '') !== '' && !shape.test(row[at] ?? ''))
    return [
      ...(faulty(NUMBERS, NUMBER) ? [`${tag} holds what is no number`] : []),
      ...(faulty(DATES, DATE) ? [`${tag} holds what is no date`] : []),
    ]
  })
}

function isOf(tag: string, pattern: string): boolean {
  const [hashtag, ...attributes] = pattern.split('+')
  const [own, ...held] = tag.replaceAll(/\s/g, '').split('+')
  return own === hashtag && attributes.every((attribute) => held.includes(attribute))
}
