import type { DataFault } from '#domain/data-files/fault.ts'
import { readStocktaking } from '#domain/stocktaking/read-stocktaking.ts'
import type { Claim } from '#domain/vocabulary/stocktaking/claim.ts'
import { coverageOfNeeds, type Counted, type Coverage } from '#domain/stocktaking/need-coverage.ts'
import { limitsOf, type Limit } from '#domain/stocktaking/limits.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { tally } from '#domain/stocktaking/stocktaking-of-file.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { STOCK_SORTS } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import { localDay } from '../terminal/local-day.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { codeInWords, whereWords } from './files.ts'

const MARKS: Readonly<Record<NonNullable<Claim['mark']>, string>> = {
  found: 'found in a text',
  seed: 'said in a summary',
  'general-high': 'general knowledge, not checked',
  general: 'general knowledge, not checked',
  'general-low': 'unsure',
  ours: 'our own judgement',
  agency: 'said by the agency',
}

const LIMITS: Readonly<Record<Limit['what'], string>> = {
  'nothing-written': 'Nothing is written yet.',
  'one-agency': 'This is how one agency sees it. It is not an official finding.',
  'not-known': 'answers are: not known. Do not read them as a yes or a no.',
  unchecked: 'answers are general knowledge or our own judgement, and nobody checked them in a text.',
  summaries: 'answers come from the summary of a publication, whose full text was not read.',
  old: 'answers speak of a time more than five years ago.',
  'said-otherwise': 'things have another answer, too; the more careful answer is shown first.',
  'no-directory': 'Needs were not compared with a service directory.',
  'services-not-looked-at': 'services were not checked for a year.',
  'no-figures': 'No need was measured here.',
  'only-those-who-came': 'Figures count only children who came and who agreed to statistics.',
  'hidden-counts':
    'counts are hidden so that no child can be found. A hidden count may be any count, and never means none.',
  'no-gap-is-no-proof': 'Where no gap was seen, there may be one.',
}

const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  missing: 'nobody gives it',
  unsure: 'nothing is known to work',
  'does-not-reach': 'services work, but do not reach everyone',
  'not-measured': 'services work; the need was not measured',
  'no-gap-seen': 'no gap was seen',
  'not-looked-at': 'not compared with services',
}

/** A report in Markdown of a stocktaking file that the app saved. A wrong file is refused with every line that is wrong. */
export function stocktakingReport(text: string, path: string): string {
  const read = readStocktaking(text)
  if (!read.ok)
    throw wrongArgument(`${path} cannot be read: ${codeInWords(read.code)}.\n${read.detail.map(faultLine).join('\n')}`)
  const taken = read.value
  return [
    `# ${plain(taken.name)}`,
    [taken.country, taken.district]
      .filter((part) => part !== undefined)
      .map(plain)
      .join(', '),
    '## Read these limits first',
    limitsOf(taken, PlainDate.parse(localDay()))
      .map(({ what, count }) => `- ${count === undefined ? '' : `${String(count)} `}${LIMITS[what]}`)
      .join('\n'),
    '## Gaps between needs and services',
    needsTable(taken),
    ...taken.figures.map(
      ({ title, letOutOn }) => `Children counted in: ${plain(title)}, released by two people on ${letOutOn}.`,
    ),
    '## Forms of trafficking, and routes',
    formLines(taken) || 'Nothing is written yet.',
    ...STOCK_SORTS.flatMap((sort) => sortLines(taken, sort)),
    '',
  ].join('\n\n')
}

function faultLine({ line, where, code, ...belongs }: DataFault): string {
  const at = [...(line === undefined ? [] : [`line ${String(line)}`]), ...(where === '' ? [] : [where])].join(', ')
  return `  ${at}: ${codeInWords(code)}${whereWords('these' in belongs ? { these: belongs.these.join(', ') } : belongs)}`
}

/** A person's text with Markdown's own signs escaped. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]<>|#~!]/g, '\\$&')

function needsTable(taken: Stocktaking): string {
  const shown = (count: Counted) => (count === 'not-measured' ? '–' : String(count))
  const rows = coverageOfNeeds(taken).map(({ need, stands, services, programmes, all, absent, unfit, hinders }) => {
    const works = (is: 'yes' | 'partly' | 'not-known') => String((services?.[is] ?? 0) + programmes[is])
    return [
      codeInWords(need),
      COVERAGE_WORDS[stands],
      works('yes'),
      works('partly'),
      works('not-known'),
      shown(all),
      shown(absent),
      shown(unfit),
      hinders.map(codeInWords).join(', '),
    ]
  })
  const header = [
    'need',
    'status',
    'work',
    'in part',
    'not known',
    'children in need',
    'found no service',
    'found no suitable service',
    'obstacles',
  ]
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function claimed(question: string, { is, mark, source, asOf, words }: Claim): string {
  const from =
    mark === undefined
      ? ''
      : ` (${[MARKS[mark], source === undefined ? undefined : plain(source), asOf].filter((part) => part !== undefined).join('; ')})`
  return `${question}: ${codeInWords(is)}${from}${words === undefined ? '' : `. ${plain(words)}`}`
}

function formLines(taken: Stocktaking): string {
  return taken.forms
    .map(({ leads, otherwise }) =>
      [
        `- **${[leads.form, leads.work]
          .filter((part) => part !== undefined)
          .map(codeInWords)
          .join(', ')}** ${claimed('met', leads.met)}`,
        ...leads.routes.map(
          ({ scope, from, to, through }) =>
            `  - ${[codeInWords(scope), from && `from ${plain(from)}`, to && `to ${plain(to)}`, through && `by way of ${plain(through)}`].filter(Boolean).join(', ')}`,
        ),
        ...otherwise.map(({ met }) => `  - said otherwise: ${claimed('met', met)}`),
      ].join('\n'),
    )
    .join('\n')
}

const TITLES = { law: 'Laws', policy: 'Policies', mechanism: 'Mechanisms', programme: 'Programmes' } as const

function sortLines(taken: Stocktaking, sort: (typeof STOCK_SORTS)[number]): readonly string[] {
  const items = taken.items.filter(({ leads }) => leads.what === sort)
  if (items.length === 0) return [`## ${TITLES[sort]}`, 'Nothing is written yet.']
  const { yes, partly, no, 'not-known': unknown } = tally(items)
  const lines = items.map(({ leads, otherwise }) =>
    [
      `- **${plain(leads.name)}**`,
      `  - ${claimed('is there', leads.exists)}`,
      `  - ${claimed('works', leads.functions)}`,
      ...otherwise.map(
        (other) => `  - said otherwise: ${claimed('is there', other.exists)}; ${claimed('works', other.functions)}`,
      ),
    ].join('\n'),
  )
  return [
    `## ${TITLES[sort]}`,
    `Work: ${String(yes)}. In part: ${String(partly)}. Do not: ${String(no)}. Nobody knows: ${String(unknown)}.`,
    lines.join('\n'),
  ]
}
