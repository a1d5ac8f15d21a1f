import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { Coverage } from '#domain/stocktaking/need-coverage.ts'
import type { Limit } from '#domain/stocktaking/limits.ts'

/** How well a need is covered. Never called met: finding no gap proves nothing. */
export const COVERAGE_WORDS: Readonly<Record<Coverage, MessageDescriptor>> = {
  missing: msg`Nobody gives it`,
  unsure: msg`Nothing is known to work`,
  'does-not-reach': msg`It works, and does not reach everyone`,
  'not-measured': msg`It works; the need was not measured`,
  'no-gap-seen': msg`No gap was seen`,
  'not-looked-at': msg`Not held against a directory`,
}

/** What a reader must know first. */
export function limitWords({ what, count = 0 }: Limit): MessageDescriptor {
  switch (what) {
    case 'nothing-written':
      return msg`Nothing is written here yet.`
    case 'one-agency':
      return msg`This is how one agency sees it. It is no official finding.`
    case 'not-known':
      return msg`${plural(count, { one: '# answer is: nobody knows. It is no for nobody, and yes for nobody.', other: '# answers are: nobody knows. They are no for nobody, and yes for nobody.' })}`
    case 'unchecked':
      return msg`${plural(count, { one: '# answer is general knowledge or our own judgement, and nobody checked it in a text.', other: '# answers are general knowledge or our own judgement, and nobody checked them in a text.' })}`
    case 'summaries':
      return msg`${plural(count, { one: '# answer comes from the summary of a publication, whose body was not read.', other: '# answers come from the summary of a publication, whose body was not read.' })}`
    case 'old':
      return msg`${plural(count, { one: '# answer speaks of a time more than five years ago.', other: '# answers speak of a time more than five years ago.' })}`
    case 'said-otherwise':
      return msg`${plural(count, { one: 'Of # thing somebody says otherwise. The more careful answer leads; the other stands beside it.', other: 'Of # things somebody says otherwise. The more careful answer leads; the other stands beside it.' })}`
    case 'no-directory':
      return msg`It was not held against a directory of services.`
    case 'services-not-looked-at':
      return msg`${plural(count, { one: 'At # service nobody looked for a year, so nobody knows whether it works.', other: 'At # services nobody looked for a year, so nobody knows whether they work.' })}`
    case 'no-figures':
      return msg`No need was measured here.`
    case 'only-those-who-came':
      return msg`Figures are of children who came and who agreed to statistics. Those who never came are in no figure.`
    case 'hidden-counts':
      return msg`${plural(count, { one: '# count is hidden so that no child can be found. A hidden count may be any count, and never means none.', other: '# counts are hidden so that no child can be found. A hidden count may be any count, and never means none.' })}`
    case 'no-gap-is-no-proof':
      return msg`Where no gap was seen, there may be one.`
  }
}

export const EXISTS_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg`It is there`,
  no: msg`It is not there`,
  'not-known': msg`Nobody knows whether it is there`,
}
export const WORKS_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg({ context: 'in the list “works words”', message: 'It works' }),
  partly: msg`It works in part`,
  no: msg`It does not work`,
  'not-known': msg`Nobody knows whether it works`,
}
export const MET_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg`It is met`,
  no: msg`It is not met`,
  'not-known': msg`Nobody knows whether it is met`,
}
