import type { Draft } from '../entry/entry.ts'
import type { PlainDate, When } from '../entry/plain-date.ts'
import { instrumentCompleted } from '../kinds/assessment/instrument-completed.ts'
import { readDay } from './child-facts.ts'
import { ABUSE_DOMAIN, domainIn } from './places/oscar-places.ts'
import type { ListCell, RowOfList } from './row-of-list.ts'

/** Under these the answers are kept; an agency that loads the questions of the index gives them the same codes. */
const INSTRUMENT = { instrument: 'csi', instrumentVersion: '2009', title: 'CSI' }
/** A list plans nothing: the longest time until the questions are asked again. */
const LONGEST_INTERVAL = 1_100
/** Growth, health and feelings: who reads of the body reads these (N5). */
const OF_THE_BODY: readonly string[] = ['1b', '4a', '4b', '5a']
const SCORE = /^[1-4]$/

interface Scored {
  readonly at: When
  readonly domain: string
  readonly score: string
}

const parts = (text: string) =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * The scores of the Child Status Index in a child’s row, as answers to that instrument. A cell holds those of all times
 * when it was used, in the order of the days in another column; where these are not as many, nobody knows which is of
 * when, and they are words.
 */
export function scoreFacts(row: RowOfList, opened: When, today: PlainDate): readonly Draft[] {
  const dayCell = row.one('scored-on')
  if (dayCell) row.keepWords(dayCell, 'words-care')
  const days = dayCell ? parts(dayCell.text).map((text) => readDay(dayCell.column, text, today).value) : []
  const scored = row.every('score').flatMap((cell) => scoresIn(cell, row, days, opened, today))
  return [...Map.groupBy(scored, (one, place) => useOf(one, scored.slice(0, place))).values()].map(completed)
}

/** One use of the instrument: its day and its part of the file. Two scores of one domain on one day are of two uses. */
function useOf({ at, domain }: Scored, before: readonly Scored[]): string {
  const day = JSON.stringify(at)
  const again = before.filter((one) => one.domain === domain && JSON.stringify(one.at) === day)
  return JSON.stringify([day, OF_THE_BODY.includes(domain), again.length])
}

function scoresIn(
  cell: ListCell,
  row: RowOfList,
  days: readonly (When | undefined)[],
  opened: When,
  today: PlainDate,
): readonly Scored[] {
  const domain = domainIn(cell.column.column)
  const scores = parts(cell.text)
  const said = scores.every((score) => SCORE.test(score))
  if (domain === undefined || domain === ABUSE_DOMAIN || !said) {
    if (domain !== ABUSE_DOMAIN) row.misfit(cell, 'code-not-known', 'kept-in-words')
    row.keepWords(cell)
    return []
  }
  const known = days.length === scores.length && days.every((day) => day !== undefined) ? days : undefined
  if (!known && scores.length > 1) {
    row.misfit(cell, 'scores-without-days', 'kept-in-words')
    row.keepWords(cell)
    return []
  }
  const from = typeof opened === 'string' ? opened : opened.from
  const some: When = from < today ? { from, to: today } : today
  return scores.map((score, at) => ({ at: known?.[at] ?? some, domain, score }))
}

function completed(answers: readonly Scored[]): Draft {
  const [first] = answers
  if (!first) throw new Error('scores are grouped, and no group is empty')
  return {
    kind: instrumentCompleted.name,
    folder: OF_THE_BODY.includes(first.domain) ? 'health' : 'care',
    at: first.at,
    about: ['child'],
    body: {
      ...INSTRUMENT,
      asked: 'und',
      view: 'worker',
      sources: ['professional'],
      confidence: 'unsure',
      answers: answers.map(({ domain, score }) => ({
        is: 'answered',
        item: `domain-${domain}`,
        value: `score-${score}`,
      })),
      // Where nobody holds the questions, the codes are not shown: the words are.
      words: answers.map(({ domain, score }) => `${domain.toUpperCase()}: ${score}`).join(', '),
      againAfterDays: LONGEST_INTERVAL,
    },
  }
}
