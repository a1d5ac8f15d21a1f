import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Coverage } from '#domain/stocktaking/need-coverage.ts'
import type { Limit } from '#domain/stocktaking/limits.ts'

/** How well a need is covered. Never called met: finding no gap proves nothing. */
export const COVERAGE_WORDS: Readonly<Record<Coverage, MessageDescriptor>> = {
  missing: msg`No service offers this`,
  unsure: msg`No service is known to work`,
  'does-not-reach': msg`Services work, but do not reach everyone`,
  'not-measured': msg`Services work; the need was not measured`,
  'no-gap-seen': msg`No gap was seen`,
  'not-looked-at': msg`Not compared with services`,
}

/** What a reader must know first. */
export function limitWords({ what, count = 0 }: Limit): MessageDescriptor {
  switch (what) {
    case 'nothing-written':
      return msg`Nothing is written here yet.`
    case 'one-agency':
      return msg`This is how one agency sees it. It is not an official finding.`
    case 'not-known':
      return msg`${plural(count, { one: '# answer is: not known. Do not read it as a yes or a no.', other: '# answers are: not known. Do not read them as a yes or a no.' })}`
    case 'unchecked':
      return msg`${plural(count, { one: '# answer is general knowledge or our own judgement, and nobody checked it in a text.', other: '# answers are general knowledge or our own judgement, and nobody checked them in a text.' })}`
    case 'summaries':
      return msg`${plural(count, { one: '# answer comes from the summary of a publication, whose full text was not read.', other: '# answers come from the summary of a publication, whose full text was not read.' })}`
    case 'old':
      return msg`${plural(count, { one: '# answer speaks of a time more than five years ago.', other: '# answers speak of a time more than five years ago.' })}`
    case 'said-otherwise':
      return msg`${plural(count, { one: 'For # thing there is another answer, too. The more careful answer is shown first, the other beside it.', other: 'For # things there is another answer, too. The more careful answer is shown first, the other beside it.' })}`
    case 'no-directory':
      return msg`Needs were not compared with a service directory.`
    case 'services-not-looked-at':
      return msg`${plural(count, { one: '# service was not checked for a year, so it is not known whether it works.', other: '# services were not checked for a year, so it is not known whether they work.' })}`
    case 'no-figures':
      return msg`No need was measured here.`
    case 'only-those-who-came':
      return msg`Figures count only children who came and who agreed to statistics. Children who never came are not counted.`
    case 'hidden-counts':
      return msg`${plural(count, { one: '# count is hidden so that no child can be found. A hidden count may be any count, and never means none.', other: '# counts are hidden so that no child can be found. A hidden count may be any count, and never means none.' })}`
    case 'no-gap-is-no-proof':
      return msg`Where no gap was seen, there may be one.`
  }
}

export const EXISTS_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg({ context: 'in the list “exists words”', message: 'It exists' }),
  no: msg`It does not exist`,
  'not-known': msg`Not known whether it exists`,
}
export const WORKS_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg({ context: 'in the list “works words”', message: 'It works' }),
  partly: msg`It works in part`,
  no: msg`It does not work`,
  'not-known': msg`Not known whether it works`,
}
export const MET_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg`It is found here`,
  no: msg`It is not found here`,
  'not-known': msg`Not known whether it is found here`,
}
